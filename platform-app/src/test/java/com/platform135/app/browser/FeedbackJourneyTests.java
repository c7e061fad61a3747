package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customer managers send is read, reviewed, passed on and answered, at a desk and on a phone. */
class FeedbackJourneyTests {

    private static final String LIST = "/evaluate/visits?month=2026-11";

    @Test
    void whatACustomerManagerSendsComesToTheOpenPageByItself() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.open(LIST);
            Page page = mm.page();
            Locator rows = page.locator("#visits tbody tr");
            assertThat(rows).not().hasCount(0);
            page.waitForTimeout(1500);

            UUID visit = send("刚才这户说新品卖得快", null);

            Locator fresh = page.locator("#visits tbody tr.fresh");
            assertThat(fresh).hasCount(1);
            assertThat(fresh).containsText("刚才这户说新品卖得快");
            assertThat(fresh).containsText("新");
            assertThat(rows.first()).hasClass(Pattern.compile("fresh"));
            assertThat(fresh.locator("th a")).hasAttribute("href", Pattern.compile(".*" + visit + ".*"));
            mm.picture("feedback-live");
            mm.expectSound();
        }
    }

    @Test
    void theQueueIsWalkedWithJAndKAndConfirmingGoesOn() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.open("/evaluate/visits/review");
            Page page = mm.page();
            assertThat(page.locator(".place")).containsText(Pattern.compile("待评阅第 1 条，共 [\\d,]+ 条"));
            String first = page.url();

            page.keyboard().press("j");
            assertThat(page.locator(".place")).containsText("第 2 条");
            page.keyboard().press("k");
            assertThat(page).hasURL(first);
            mm.picture("feedback-review");
            mm.expectSound();

            page.locator("button[value=confirmed]").click();
            assertThat(page.locator(".note.ok")).containsText("已确认");
            assertThat(page.locator(".place")).containsText("第 1 条");
            assertThat(page.url()).isNotEqualTo(first);
        }
    }

    @Test
    void theQueueIsWalkedWithTheThumb() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.PHONE)) {
            mm.open("/evaluate/visits/review");
            Page page = mm.page();
            String first = page.url();
            assertThat(page.locator(".place")).containsText("第 1 条");

            mm.swipe(320, 60, 500, 510);
            assertThat(page.locator(".place")).containsText("第 2 条");
            mm.swipe(60, 320, 500, 490);
            assertThat(page).hasURL(first);

            mm.swipe(320, 270, 500, 500);
            mm.swipe(300, 180, 700, 300);
            page.waitForTimeout(300);
            assertThat(page).hasURL(first);
            mm.expectSound();
        }
    }

    @Test
    void aCommentIsSeenOnThePhone() {
        UUID visit = send("等点评的一次", null);
        try (Visitor cm = Visitor.loggedIn("cm", Device.PHONE);
                Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            cm.open("/evaluate/visits/" + visit);
            mm.open("/evaluate/visits/" + visit);
            mm.page().fill(".talk-form textarea", "写得好，下次带展示架");
            mm.page().locator(".talk-form button").click();
            assertThat(mm.page().locator("#talk")).containsText("写得好，下次带展示架");

            assertThat(cm.page().locator("#corrected")).isVisible();
            cm.page().locator("#corrected a").click();
            assertThat(cm.page().locator("#talk")).containsText("写得好，下次带展示架");
            cm.picture("feedback-comment");
            cm.expectSound();
        }
    }

    @Test
    void anOpinionGoesUpAndTheBranchAnswers() {
        UUID visit = send("客户有意见", "希望早上送货，现在等到下午");
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK);
                Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            mm.open("/evaluate/visits/" + visit);
            mm.page().getByText("上报分公司").first().click();
            mm.page().fill("textarea[name=note]:visible >> nth=0", "请协调送货线路");
            mm.page().locator("form[action*=escalation] button").click();
            assertThat(mm.page().locator(".matter")).containsText("已上报");

            branch.open("/evaluate/visits/escalations");
            Locator asked =
                    branch.page().locator(".asked > li").filter(new Locator.FilterOptions().setHasText("希望早上送货"));
            assertThat(asked).containsText("请协调送货线路");
            branch.picture("feedback-escalations");
            branch.expectSound();
            asked.locator("summary").click();
            asked.locator("textarea").fill("下周一起改到上午");
            asked.locator("button").click();
            assertThat(branch.page().locator(".note.ok")).isVisible();

            mm.open("/evaluate/visits/" + visit);
            assertThat(mm.page().locator(".matter")).containsText("下周一起改到上午");
            mm.picture("feedback-answered");
            mm.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm, PHONE", "mm, DESK", "branch, DESK", "city, DESK_DARK", "branch, PHONE"})
    void listsAndStatisticsAreSoundForEveryRole(String username, Device device) {
        try (Visitor reader = Visitor.loggedIn(username, device)) {
            assertThat(reader.open(LIST + "&q=断货")).isEqualTo(200);
            assertThat(reader.page().locator("#visits mark").first()).hasText("断货");
            reader.picture("feedback-list-" + username);
            reader.expectSound();

            assertThat(reader.open("/")).isEqualTo(200);
            reader.picture("feedback-home-" + username);
            reader.expectSound();

            assertThat(reader.open("/evaluate/visits/statistics?month=2026-10&by=manager"))
                    .isEqualTo(200);
            reader.picture("feedback-statistics-" + username);
            reader.expectSound();

            assertThat(reader.open("/evaluate/visits/unvisited?month=2026-10&below=true"))
                    .isEqualTo(200);
            reader.expectSound();
            assertThat(reader.open("/evaluate/visits/escalations")).isEqualTo(200);
            reader.expectSound();
        }
    }

    /** As the phone of {@code cm} would, now, about a shop of cm's. */
    private static UUID send(String effect, @Nullable String opinion) {
        UUID visit = UUID.randomUUID();
        String licence = Corner.jdbc().sql("""
                        select r.licence_no from core.retailer r
                        join core.assignment a on a.retailer_id = r.retailer_id
                        join core.staff s on s.staff_id = a.staff_id
                        where s.username = 'cm' and r.closed_on is null
                          and not exists (select 1 from core.assignment b where b.retailer_id = a.retailer_id and b.from_date > a.from_date)
                        order by r.licence_no limit 1
                        """).query(String.class).single();
        String matters = opinion == null
                ? "[]"
                : "[{\"id\": \"%s\", \"kind\": \"OPINION\", \"text\": \"%s\"}]".formatted(UUID.randomUUID(), opinion);
        String body = """
                {"id": "%s", "licenceNo": "%s", "method": "ON_SITE", "startedAt": "2026-11-22T09:30:00+08:00",
                 "endedAt": "2026-11-22T09:50:00+08:00", "updatedAt": "2026-11-22T09:50:00+08:00", "satisfaction": 4,
                 "effect": "%s", "matters": %s}
                """.formatted(visit, licence, effect, matters);
        String login = Base64.getEncoder().encodeToString(("cm:" + Corner.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(Corner.address() + "/api/v1/visits"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return visit;
    }
}
