package com.platform135.tools.customerset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestPages;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, CustomerSetPageTests.World.class})
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.writes=customer-sets")
class CustomerSetPageTests {

    private static final String A1 = "320115000001";
    private static final String A2 = "320115000002";
    private static final String B1 = "320115000003";
    private static final String C1 = "320111000001";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestCity city;

    @TestConfiguration(proxyBeanMethods = false)
    static class World {

        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .shop(A1, "wang", "Z")
                    .shop(A2, "wang", "B", LocalDate.of(2026, 11, 3))
                    .shop(B1, "liu", "B")
                    .shop(C1, "chen", "B")
                    .order("2026-10-08", A1, "510101", 20)
                    .orders();
        }
    }

    @Test
    void aListOfPastedLicencesIsKept() {
        assertThat(post("wang", "/draft", "name=名单&revision=0&kind=FIXED&licences=&step=add&paste=" + A1 + "，" + A2))
                .hasStatusOk()
                .bodyText()
                .contains("店" + A1, "店" + A2, "value=\"" + A1 + " " + A2 + "\"");
        assertThat(post("wang", "", "name=名单&revision=0&kind=FIXED&licences=" + A1 + " " + A2))
                .hasStatus3xxRedirection();

        assertThat(get("wang", "")).bodyText().contains("名单", "我的");
        assertThat(get("wang", "/members?customerSet=" + id("名单"))).bodyText().contains("店" + A1, "店" + A2);
    }

    @Test
    void whatIsPastedAndNotYetAddedIsSavedToo() {
        assertThat(post("wang", "", "name=只粘贴&revision=0&kind=FIXED&licences=" + A1 + "&paste=" + A2))
                .hasStatus3xxRedirection();

        assertThat(get("wang", "/members?customerSet=" + id("只粘贴"))).bodyText().contains("店" + A1, "店" + A2);
    }

    @Test
    void aShopOutOfScopeIsRefusedAndNotNamed() {
        assertThat(post("wang", "", "name=越界&revision=0&kind=FIXED&licences=" + A1 + " " + B1))
                .hasStatusOk()
                .bodyText()
                .contains("1 个许可证号不存在或不在管辖范围：" + B1)
                .doesNotContain("店" + B1);
        assertThat(count("越界")).isZero();
    }

    @Test
    void licencesOfAFileAreListedWhateverColumnTheyStandIn() {
        byte[] csv = ("店名,许可证号\n一,%s\n二,%s\n".formatted(A1, A2)).getBytes(StandardCharsets.UTF_8);
        MvcTestResult drawn = mvc.post()
                .uri("/tools/customer-sets/draft")
                .multipart()
                .file(new MockMultipartFile("file", "list.csv", "text/csv", csv))
                .param("name", "文件")
                .param("kind", "FIXED")
                .param("step", "add")
                .with(user(new TestReports(city).user("wang")))
                .with(csrf())
                .exchange();

        assertThat(drawn).hasStatusOk().bodyText().contains("店" + A1, "店" + A2);
    }

    @Test
    void shopsAreFoundByPartOfALicenceAndTickedOnesTakenOut() {
        assertThat(post("wang", "/draft", "kind=FIXED&step=search&q=3201150000"))
                .bodyText()
                .contains("店" + A1, "店" + A2)
                .doesNotContain("店" + B1);
        assertThat(post("wang", "/draft", "kind=FIXED&licences=" + A1 + " " + A2 + "&step=drop&drop=" + A1))
                .bodyText()
                .contains("name=\"licences\" value=\"" + A2 + "\"");
    }

    @Test
    void aRuleIsCountedWhileItIsTyped() {
        assertThat(post("branch", "/preview", "kind=RULE&rule.format=B"))
                .hasStatusOk()
                .bodyText()
                .contains("2 户");
        assertThat(post("wang", "/preview", "kind=RULE&rule.volumeFrom=20&rule.volumePeriod=last-3"))
                .bodyText()
                .contains("1 户", "店" + A1);
        assertThat(post("wang", "/preview", "kind=RULE&rule.volumeFrom=viele"))
                .bodyText()
                .contains("有条件还没填对");
    }

    @Test
    void aPublishedRuleShowsEachReaderTheOwnShops() {
        post("branch", "", "name=全区便利店&revision=0&kind=RULE&published=true&rule.format=B");
        UUID set = id("全区便利店");

        assertThat(get("liu", "/members?customerSet=" + set))
                .hasStatusOk()
                .bodyText()
                .contains("店" + B1, "业态", "便利店")
                .doesNotContain("店" + A2);
        assertThat(get("liu", "/" + set)).hasStatus3xxRedirection();
        assertThat(post("liu", "/" + set, "name=改&revision=0&kind=RULE")).hasStatus(403);
        assertThat(get("chen", "/members?customerSet=" + set)).hasStatus(404);
        assertThat(get("chen", "/" + set)).hasStatus(404);
        assertThat(post("wang", "", "name=越权&revision=0&kind=RULE&published=true"))
                .hasStatus(403);
    }

    @Test
    void aFrozenSetKeepsWhatItsRuleFoundOnTheDay() {
        post("wang", "", "name=十月定格&revision=0&kind=FROZEN&frozenOn=2026-10-31");

        assertThat(get("wang", "/members?customerSet=" + id("十月定格")))
                .bodyText()
                .contains("店" + A1)
                .doesNotContain("店" + A2);
        assertThat(post("wang", "", "name=未来&revision=0&kind=FROZEN&frozenOn=2026-12-31"))
                .bodyText()
                .contains("请填今天或以前的日期");
    }

    @Test
    void whoCameDuringThePeriodIsListedWithTheReason() {
        post("wang", "", "name=我的便利店&revision=0&kind=RULE&rule.format=B");

        assertThat(get("wang", "/members?month=2026-11&tab=came&customerSet=" + id("我的便利店")))
                .hasStatusOk()
                .bodyText()
                .contains("店" + A2, "新办证");
    }

    @Test
    void theFileHoldsWhatTheScreenShows() {
        post("liu", "", "name=刘佳的&revision=0&kind=FIXED&licences=" + B1);

        assertThat(get("liu", "/members/export.csv?customerSet=" + id("刘佳的")))
                .hasStatusOk()
                .bodyText()
                .contains("许可证号", B1)
                .doesNotContain(A1);
    }

    @Test
    void shopsTickedInAListBecomeANewSetsForm() {
        assertThat(post(
                        "branch",
                        "/from-rows",
                        "kind=SHOP&view=/tools/customer-sets/members?month%3D2026-11&keys=" + A1 + "&keys=" + C1))
                .hasStatusOk()
                .bodyText()
                .contains("店" + A1)
                .doesNotContain(C1);
    }

    @Test
    void whoeverWasSlowerIsToldAndLosesNothing() {
        post("branch", "", "name=并发&revision=0&kind=RULE&published=true&rule.format=B");
        UUID set = id("并发");
        post("branch", "/" + set, "name=并发&revision=0&kind=RULE&rule.format=Z");

        assertThat(post("branch", "/" + set, "name=我改的&revision=0&kind=RULE&rule.format=S"))
                .hasStatus(409)
                .bodyText()
                .contains("已被 周敏 改过", "我改的", "食杂店", "name=\"revision\" value=\"1\"");
    }

    @Test
    void setsCannotTakeInEachOther() {
        post("sun", "", "name=甲&revision=0&kind=RULE");
        UUID first = id("甲");
        post("sun", "", "name=乙&revision=0&kind=RULE&terms[0].operation=UNION&terms[0].other=" + first);
        UUID second = id("乙");

        assertThat(post(
                        "sun",
                        "/" + first,
                        "name=甲&revision=0&kind=RULE&terms[0].operation=EXCEPT&terms[0].other=" + second))
                .hasStatus(409)
                .bodyText()
                .contains("“乙”已经引用了这个客户集");
        assertThat(post("sun", "/" + first + "/delete", "revision=0")).hasStatus(409);
        assertThat(post("sun", "/" + second + "/delete", "revision=0")).hasStatus3xxRedirection();
        assertThat(count("乙")).isZero();
    }

    @Test
    void aPublishedSetTakesInNoPrivateOne() {
        post("branch", "", "name=私下&revision=0&kind=RULE");

        assertThat(post(
                        "branch",
                        "",
                        "name=公开&revision=0&kind=RULE&published=true&terms[0].operation=UNION&terms[0].other="
                                + id("私下")))
                .hasStatus(409)
                .bodyText()
                .contains("“私下”是个人的客户集");
    }

    @Test
    void changesLeaveATrail() {
        post("mm", "", "name=留痕&revision=0&kind=FIXED&licences=" + A1 + " " + B1);
        UUID set = id("留痕");
        post("mm", "/" + set, "name=留痕&revision=0&kind=FIXED&licences=" + A1);

        assertThat(city.jdbc()
                        .sql(
                                "select string_agg(after ->> 'came' || '/' || coalesce(after ->> 'went', ''), ' ' order by audit_id) from tools.audit_entry where entity = 'customer-set' and entity_id = :id")
                        .param("id", set.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("2/0 0/1");
        assertThat(get("mm", "/members?month=2026-11&tab=went&customerSet=" + set))
                .bodyText()
                .doesNotContain("移出名单");
    }

    @Test
    void everyReportOffersTheSetsAReaderSees() {
        post("wang", "", "name=查询用&revision=0&kind=FIXED&licences=" + A1);

        assertThat(get("wang", "/members")).bodyText().contains("查询用", "全部客户");
        assertThat(get("liu", "/members")).bodyText().doesNotContain("查询用");
    }

    private UUID id(String name) {
        return city.jdbc()
                .sql("select customer_set_id from tools.customer_set where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private int count(String name) {
        return city.jdbc()
                .sql("select count(*) from tools.customer_set where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String username, String path) {
        return new TestPages(mvc, city).get(username, "/tools/customer-sets" + path);
    }

    private MvcTestResult post(String username, String path, String form) {
        return new TestPages(mvc, city).post(username, "/tools/customer-sets" + path, form);
    }
}
