package com.platform135.execute.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

/** 王海's visit at a shop in 东山, as those see it who may, with its photos. */
@SpringBootTest(classes = {PlatformTestApplication.class, VisitPageTests.City.class})
@AutoConfigureMockMvc
class VisitPageTests {

    private static final String SHOP = "320115000001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity().spec("510101", "七匹狼(软通泰)").shop(SHOP, "wang").shop("320111000001", "chen");
        }
    }

    private final UUID id = UUID.randomUUID();
    private final UUID photo = UUID.randomUUID();

    @BeforeEach
    void visit() {
        send("09:10", "先去看看");
    }

    @Test
    void whoeverStandsAboveReadsTheVisit() {
        for (String reader : new String[] {"wang", "mm", "branch", "city", "admin"}) {
            assertThat(get(reader, page()))
                    .as(reader)
                    .hasStatusOk()
                    .bodyText()
                    .contains("店320115000001", "王海", "先去看看", "已上柜陈列", "七匹狼(软通泰)", "带新价签", "承诺 带新价签", "照片还在路上");
        }
    }

    @Test
    void outsideTheScopeThereIsNoSuchVisit() {
        for (String reader : new String[] {"liu", "sun", "chen", "other"}) {
            assertThat(get(reader, page())).as(reader).hasStatus(404);
        }
        assertThat(get("wang", "/execute/visits/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("wang", "/execute/visits/nothing")).hasStatus(404);
    }

    @Test
    void aCorrectionShowsWhatItChanged() {
        send("09:20", "已经谈妥");

        assertThat(get("mm", page()))
                .bodyText()
                .contains("第 1 版 → 第 2 版", "<del>先去看看</del>", "<ins>已经谈妥</ins>")
                .doesNotContain("<del>实地</del>");
    }

    @Test
    void onlyTheOneWhoMadeItIsOfferedToCorrectIt() {
        assertThat(get("wang", page())).bodyText().contains("/execute/visits/form?visit=" + id);
        assertThat(get("mm", page())).bodyText().doesNotContain("/execute/visits/form?visit=");
    }

    @Test
    void aPhotoArrivesOnceAndIsShownWithinTheScope() throws IOException {
        byte[] bytes = jpeg();

        assertThat(put("wang", photo, bytes)).hasStatus(201);
        assertThat(put("wang", photo, bytes)).hasStatus(200);

        MvcTestResult shown = get("branch", page() + "/photos/" + photo);
        assertThat(shown)
                .hasStatusOk()
                .hasContentType("image/jpeg")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.getResponse().getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(30);
        assertThat(get("other", page() + "/photos/" + photo)).hasStatus(404);
        assertThat(get("wang", page() + "/photos/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("mm", page())).bodyText().contains("/photos/" + photo).doesNotContain("照片还在路上");
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItCallsItself() throws IOException {
        assertThat(put("wang", photo, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("photo-type");
        assertThat(put("wang", photo, Arrays.copyOf(jpeg(), 200)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("photo-broken");
        byte[] large = Arrays.copyOf(jpeg(), (8 << 20) + 1);
        assertThat(put("wang", photo, large)).hasStatus(413);
        assertThat(put("liu", photo, jpeg())).hasStatus(404);
        assertThat(put("mm", photo, jpeg())).hasStatus(403);
    }

    @Test
    void aNewCommentWaitsUntilTheVisitIsLookedAt() {
        city.jdbc().sql("""
                insert into core.visit_comment (retailer_id, visit_id, comment_id, staff_id, body, commented_at)
                select retailer_id, visit_id, gen_random_uuid(), 21, '陈列要再跟一次', timestamptz '2026-11-22 11:00+08' from core.visit where visit_id = :id
                """).param("id", id).update();
        String unread = """
                select count(*) from core.visit_comment c
                where c.visit_id = :id and not exists (
                    select 1 from execute.visit_read r where r.visit_id = c.visit_id and r.staff_id = 11 and r.read_at >= c.commented_at)
                """;

        get("mm", page());
        assertThat(city.jdbc().sql(unread).param("id", id).query(Integer.class).single())
                .isOne();
        assertThat(get("wang", page())).bodyText().contains("陈列要再跟一次", "赵敏");
        assertThat(city.jdbc().sql(unread).param("id", id).query(Integer.class).single())
                .isZero();
    }

    @Test
    void theListOfTheDayNamesTheShopUntilItIsVisited() {
        MvcTestResult list = get("wang", "/execute/visits");
        assertThat(list).hasStatusOk().bodyText().contains("今日拜访", "已访", page());
        assertThat(get("chen", "/execute/visits"))
                .bodyText()
                .contains("/execute/visits/form?licence=320111000001", "还没有拜访记录");
        assertThat(get("chen", "/execute/visits?q=320111")).bodyText().contains("找到 1 户");
        assertThat(get("chen", "/execute/visits?q=320115")).bodyText().contains("您的客户里没有找到");
        assertThat(get("chen", "/execute/visits?day=2026-11-24")).hasStatusOk();
        assertThat(get("chen", "/execute/visits?day=2026-12-24")).hasStatus(404);
        assertThat(get("mm", "/execute/visits")).hasStatus(403);
    }

    private String page() {
        return "/execute/visits/" + id;
    }

    private void send(String minute, String effect) {
        assertThat(mvc.post()
                        .uri("/api/v1/visits")
                        .with(user(new TestReports(city).user("wang")))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"id":"%s","licenceNo":"%s","method":"ON_SITE","startedAt":"2026-11-22T09:00:00+08:00","endedAt":"2026-11-22T09:08:00+08:00"
                                ,"updatedAt":"2026-11-22T%s:00+08:00","effect":"%s","satisfaction":4,"reasons":["OVERDUE"]
                                ,"findings":[{"point":"BRAND","code":"ON_DISPLAY","specCode":"510101"}]
                                ,"matters":[{"id":"%s","kind":"PROMISE","text":"带新价签","dueOn":"2026-11-29"}],"photos":[{"id":"%s"}]}
                                """.formatted(
                                        id, SHOP, minute, effect, new UUID(7, id.getLeastSignificantBits()), photo))
                        .exchange())
                .hasStatus2xxSuccessful();
    }

    private MvcTestResult put(String username, UUID photoId, byte[] bytes) {
        return mvc.put()
                .uri("/execute/visits/outbox/" + id + "/photos/" + photoId)
                .with(user(new TestReports(city).user(username)))
                .with(csrf())
                .contentType(MediaType.IMAGE_JPEG)
                .accept(MediaType.APPLICATION_JSON)
                .content(bytes)
                .exchange();
    }

    private MvcTestResult get(String username, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user(new TestReports(city).user(username)))
                .exchange();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
