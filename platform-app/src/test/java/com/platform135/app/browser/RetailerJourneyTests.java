package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A retailer is found, its file read and kept; an area's file becomes a card that is rehearsed. */
class RetailerJourneyTests {

    @ParameterizedTest
    @EnumSource(Device.class)
    void aShopIsFoundItsFileReadAndItsContactKept(Device device) {
        try (Visitor cm = Visitor.loggedIn("cm", device)) {
            cm.open("/");
            if (device.isPhone()) {
                cm.page().locator(".dock a[href='/tools/retailers']").click();
            } else {
                cm.open("/tools/retailers");
            }
            assertThat(cm.page()).hasURL(Pattern.compile(".*/tools/retailers.*"));
            cm.picture("retailer-list");
            cm.expectSound();
            String link = device.isPhone() ? ".shop-cards a.whole" : ".tbl tbody th a";
            String name = cm.page().locator(link).first().textContent();
            cm.page().locator(link).first().click();
            assertThat(cm.page().locator("h1")).hasText(name);
            assertThat(cm.page().locator(".timeline li")).not().hasCount(0);
            cm.picture("retailer-file");
            cm.expectSound();

            String wish = "周五下午送货 " + device;
            cm.page().locator(".edit-contact summary").click();
            cm.page().fill("#wishes", wish);
            cm.page().locator(".edit-contact .form-acts button").click();
            assertThat(cm.page().locator(".note.ok")).isVisible();
            assertThat(cm.page().locator(".facts .long").filter(new Locator.FilterOptions().setHasText(wish)))
                    .hasCount(1);
            assertThat(cm.page().locator(".timeline")).containsText(wish);
        }
    }

    @Test
    void aWrongFactIsAskedForAndAnsweredByTheBranch() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.DESK);
                Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            cm.open("/tools/retailers");
            cm.page().locator(".tbl tbody th a").first().click();
            cm.page().locator("details.file-more summary").last().click();
            cm.page().fill(".ask input[name=wanted]", "新的门头名");
            cm.page().locator(".ask button").click();
            assertThat(cm.page().locator(".note.ok")).isVisible();

            branch.open("/tools/retailers/corrections");
            Locator asked =
                    branch.page().locator(".asked-list > li").filter(new Locator.FilterOptions().setHasText("新的门头名"));
            branch.picture("retailer-corrections");
            branch.expectSound();
            asked.locator("input[name=answer]").fill("下周导入时改");
            asked.locator("button[value=true]").click();
            assertThat(branch.page().locator(".asked-list")).containsText("下周导入时改");
        }
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void anAreasFileBecomesACardThatIsRehearsed(Device device) {
        try (Visitor mm = Visitor.loggedIn("mm", device)) {
            assertThat(mm.open("/analysis/market?month=2026-10")).isEqualTo(200);
            Page page = mm.page();
            mm.picture("market");
            mm.expectSound();
            page.locator("a[href*='rehearse=1']").first().click();
            assertThat(page.locator(".mouth")).isVisible();
            assertThat(page.locator(".five .v").first()).not().isVisible();
            mm.picture("market-rehearsal");
            mm.expectSound();
            page.locator(".five .cover").first().click();
            assertThat(page.locator(".five .v").first()).isVisible();
            page.locator(".five .said").first().click();
            assertThat(page.locator(".result b")).containsText("说对 1");
            page.locator(".card-acts a").click();
            assertThat(page.locator(".five li b").first()).isVisible();
            mm.picture("market-card");
            mm.expectSound();
        }
    }
}
