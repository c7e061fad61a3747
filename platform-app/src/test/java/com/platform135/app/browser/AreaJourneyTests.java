package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an area of high sales and few shops to a decision, a plan and back along the thread. */
class AreaJourneyTests {

    private static final String AREAS = "/analysis/chances/areas";
    private static final String PLAN = "/plan/team-month/edit?month=2026-04";

    /** In a corner of the city areas hardly differ. */
    @BeforeAll
    static void aLowerThreshold() {
        Corner.jdbc().sql("""
                        insert into tools.parameter (name, from_date, value, changed_at, changed_by)
                        values ('analysis.chances.parameter.area-times', date '2026-11-01', '1.01', now(), 'admin')
                        """).update();
    }

    @AfterAll
    static void theUsualThreshold() {
        Corner.jdbc()
                .sql("delete from tools.parameter where name = 'analysis.chances.parameter.area-times'")
                .update();
    }

    @Test
    void anAdoptedAreaIsQuotedInAPlanAndTheThreadLeadsBothWays() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            mm.open(AREAS);
            page.locator(".cards.counts a.v").nth(2).click();
            assertThat(page).hasURL(Pattern.compile(".*state=open.*"));
            Locator first = page.locator("main tbody tr").first();
            String name = first.locator("th").textContent().strip();
            mm.picture("areas-open");
            mm.expectSound();

            first.locator("input[name=keys]").check();
            page.locator("button[formaction*='/areas/decide']").click();
            page.locator("input[name=action][value=ADOPTED]").check();
            page.fill("#note", "请专卖核实空铺，摸排空白路段");
            page.locator(".form-acts button[type=submit]").click();
            assertThat(page.locator("main .note.ok")).containsText("已采纳");

            page.locator(".cards.counts a.v").nth(3).click();
            page.locator("main tbody tr", containing(name))
                    .locator("a[href*='" + AREAS + "/']")
                    .click();
            assertThat(page.locator("h1")).hasText(name);
            mm.picture("area-adopted");
            mm.expectSound();
            String area = page.url();

            quote(mm, name);

            page.navigate(area);
            page.locator(".thread a", containing(name)).first().click();
            assertThat(page).hasURL(Pattern.compile(".*/plan/team-month.*"));
            page.locator("details.line-thread summary").first().click();
            page.locator("details.line-thread a[href*='" + AREAS + "/']")
                    .first()
                    .click();
            assertThat(page.locator("h1")).hasText(name);
            mm.picture("area-thread");
        }
    }

    private static void quote(Visitor mm, String name) {
        Page page = mm.page();
        mm.open(PLAN);
        Locator areas = page.locator("details.quotes", new Page.LocatorOptions().setHasText("引用片区"));
        areas.locator("summary").click();
        areas.locator("label")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        mm.picture("plan-quotes-area");
        areas.locator("button[value=quote]").click();
        assertThat(page.locator("textarea[name*=focus]").filter(new Locator.FilterOptions().setHasText("请专卖核实空铺")))
                .hasCount(1);
        assertThat(areas.locator("label", new Locator.LocatorOptions().setHasText(name)))
                .hasCount(0);
        page.locator("button[value=publish]").click();
        assertThat(page.locator(".note.ok")).isVisible();
    }

    private static Page.LocatorOptions containing(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
