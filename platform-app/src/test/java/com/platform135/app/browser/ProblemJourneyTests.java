package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a row of figures to a problem, its causes, a plan, and its end. */
class ProblemJourneyTests {

    private static final String LIST = "/analysis/problems?month=2026-11";

    @Test
    void tickedRowsBecomeAProblemWhoseCausesAreSavedAsTheyAreTyped() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.DESK)) {
            cm.open("/analysis/distribution?month=2026-10&tab=carried");
            Page page = cm.page();
            page.locator("#content tbody td.tick label").nth(0).click();
            page.locator("#content tbody td.tick label").nth(1).click();
            page.getByText("加入问题", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".ticked-rows table tbody tr")).hasCount(2);
            cm.picture("problem-new");
            cm.expectSound();

            page.fill("#title", "两户大户订货变慢");
            page.locator(".form-acts button").click();
            assertThat(page.locator("h1")).hasText("两户大户订货变慢");
            assertThat(page.locator(".proof tbody tr")).hasCount(2);
            String address = page.url();

            Locator first = page.locator(".outline .words").first();
            first.focus();
            page.keyboard().press("Enter");
            page.keyboard().type("库存还没卖完");
            page.keyboard().press("Enter");
            page.keyboard().type("备货太多");
            page.keyboard().press("Alt+ArrowRight");
            assertThat(page.locator("[data-state]")).hasText("已保存");
            assertThat(page.locator(".fish .twig.sub text")).hasText("备货太多");
            page.keyboard().press("Alt+ArrowLeft");
            assertThat(page.locator(".fish .twig.sub")).hasCount(0);
            assertThat(page.locator(".fish .twig")).hasCount(2);

            Locator twig = page.locator(".fish .twig text").filter(new Locator.FilterOptions().setHasText("备货太多"));
            twig.hover();
            page.mouse().down();
            page.locator(".fish .label").nth(4).hover();
            page.mouse().up();
            assertThat(page.locator(".fish .bone").nth(4).locator(".twig")).hasCount(1);
            assertThat(page.locator("[data-state]")).hasText("已保存");
            cm.picture("problem-page");
            cm.expectSound();

            page.navigate(address);
            assertThat(page.locator(".outline li").nth(1).locator(".words")).hasValue("库存还没卖完");
            assertThat(page.locator(".fish .bone").nth(4).locator(".twig text")).hasText("备货太多");
        }
    }

    @Test
    void whoeverIsSlowerSeesBothOutlinesAndLosesNothing() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.DESK)) {
            String path = create(cm, "两个窗口一起写");
            Page other = cm.anotherTab();
            other.navigate(path);
            cause(cm.page(), "第一个窗口写的");
            assertThat(cm.page().locator("[data-state]")).hasText("已保存");

            cause(other, "第二个窗口写的");

            assertThat(other.locator("#fishbone .summary")).containsText("第一个窗口写的");
            other.locator(".outline .words").nth(1).press("End");
            other.keyboard().type("，再写");
            assertThat(other.locator("[data-state]")).hasText("已保存");
            assertThat(other.locator(".fish .twig text").first()).containsText("第二个窗口写的");
        }
    }

    @Test
    void theMarketManagersPlanQuotesItAndTheThreadLeadsBothWays() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.DESK);
                Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            String path = create(cm, "集镇价格要列计划");
            mm.open(path);
            mm.page().locator("form[action*=confirmation] button").click();
            assertThat(mm.page().locator("#talk .tag.ok")).isVisible();

            mm.open("/plan/team-month/edit?month=2026-12");
            mm.page()
                    .locator("details.quotes summary")
                    .filter(new Locator.FilterOptions().setHasText("引用问题"))
                    .click();
            mm.page()
                    .locator("details.quotes label")
                    .filter(new Locator.FilterOptions().setHasText("集镇价格要列计划"))
                    .click();
            mm.page().locator("details.quotes[open] button[value=quote]").click();
            assertThat(mm.page()
                            .locator("textarea[name*=focus]")
                            .filter(new Locator.FilterOptions().setHasText("集镇价格要列计划")))
                    .hasCount(1);
            mm.page().locator("button[value=publish]").click();
            assertThat(mm.page().locator(".note.ok")).isVisible();

            cm.open(path);
            assertThat(cm.page().locator(".title .tag").nth(1)).hasText("已列计划");
            Locator line = cm.page().locator(".thread a").filter(new Locator.FilterOptions().setHasText("集镇价格要列计划"));
            cm.picture("problem-thread");
            line.first().click();
            assertThat(cm.page()).hasURL(Pattern.compile(".*/plan/team-month.*"));
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void listsAndPagesAreSoundOnEveryDevice(Device device) {
        try (Visitor mm = Visitor.loggedIn("mm", device)) {
            assertThat(mm.open(LIST)).isEqualTo(200);
            mm.picture("problem-list");
            mm.expectSound();
            assertThat(mm.open("/analysis/problems/people?month=2026-11")).isEqualTo(200);
            mm.picture("problem-people");
            mm.expectSound();
            mm.open(LIST + "&state=OPEN");
            mm.page().locator(".tbl tbody th a").first().click();
            assertThat(mm.page().locator("#fishbone")).isVisible();
            mm.picture("problem-one");
            mm.expectSound();
        }
    }

    private static String create(Visitor cm, String title) {
        cm.open("/analysis/problems/new");
        cm.page().fill("#title", title);
        cm.page().locator(".form-acts button").click();
        assertThat(cm.page().locator("h1")).hasText(title);
        return cm.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void cause(Page page, String words) {
        page.locator(".outline .words").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().type(words);
    }
}
