package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchJourneyTests {

    @ParameterizedTest
    @CsvSource({
        "cm, DESK",
        "cm, PHONE",
        "cm, PHONE_DARK",
        "mm, DESK",
        "mm, PHONE",
        "branch, DESK",
        "branch, DESK_DARK",
        "city, DESK"
    })
    void theMonthIsFiveStepsForEveryRole(String username, Device device) {
        try (Visitor visitor = Visitor.loggedIn(username, device)) {
            visitor.open("/");
            Locator steps = visitor.page().locator("ol.month > li");

            assertThat(steps).hasCount(5);
            assertThat(steps.locator("b").allTextContents()).containsExactly("分析", "计划", "实施", "评估", "改进");
            assertThat(steps.nth(0)).containsText("品牌目标");
            assertThat(steps.nth(4)).containsText("此步的功能尚未启用");
            visitor.picture("workbench-" + username);
            visitor.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm", "mm", "branch"})
    void everyLineOfTheWorkbenchLeadsSomewhere(String username) {
        try (Visitor visitor = Visitor.loggedIn(username, Device.DESK)) {
            visitor.open("/");
            Object paths = visitor.page()
                    .evaluate(
                            "[...new Set([...document.querySelectorAll('main a[href^=\"/\"]')].map(a => a.getAttribute('href')))].slice(0, 20)");

            assertThat((Iterable<?>) paths).isNotEmpty();
            for (Object path : (Iterable<?>) paths) {
                assertThat(visitor.open((String) path))
                        .as("%s opens %s", username, path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsToldElsewhereIsCountedOnEveryTabWithoutReloading() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.DESK)) {
            Page other = cm.anotherTab();
            cm.open("/tools/messages");
            other.navigate("/analysis/distribution");
            int before = Corner.jdbc()
                    .sql(
                            "select count(*) from tools.message m join core.staff s using (staff_id) where s.username = 'cm' and m.read_at is null")
                    .query(Integer.class)
                    .single();
            cm.page().waitForTimeout(1500);

            Corner.tell("cm", "tools.message.older", "/tools/todos");

            Pattern now = Pattern.compile(String.valueOf(before + 1));
            assertThat(cm.page().locator("#messages .count")).hasText(now);
            assertThat(other.locator("#messages .count")).hasText(now);
        }
    }

    @Test
    void messagesAreReadAndToDosListed() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.PHONE)) {
            Corner.tell("cm", "tools.message.newer", "/tools/todos");
            cm.open("/tools/messages");
            cm.picture("messages");
            cm.expectSound();

            cm.page().locator(".inbox li.unread a").first().click();

            assertThat(cm.page()).hasURL(Pattern.compile(".*/tools/todos.*"));
            cm.picture("todos");
            cm.expectSound();
        }
    }
}
