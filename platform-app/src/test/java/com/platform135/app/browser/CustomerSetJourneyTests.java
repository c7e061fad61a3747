package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From a rule that is counted while it is typed to a set that every report knows; from ticked shops to a list; from the census to the map. */
class CustomerSetJourneyTests {

    @Test
    void aRuleIsCountedWhileItIsTypedAndThenCutsAReport() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/tools/customer-sets/new?kind=RULE");
            Page page = branch.page();
            String all = page.locator("#preview b").textContent();

            page.locator("input[name='rule.format'][value='B']").check();
            assertThat(page.locator("#preview b")).not().hasText(all);
            page.locator("#name").fill("旅程便利店");
            branch.picture("customer-set-rule");
            branch.expectSound();
            page.locator(".form-acts button[type=submit]").click();

            assertThat(page).hasURL(Pattern.compile(".*/tools/customer-sets/members\\?customerSet=.*"));
            assertThat(page.locator("h1")).hasText("旅程便利店");
            assertThat(page.locator("nav.tabs")).containsText("期间退出");
            branch.picture("customer-set-members");
            branch.expectSound();

            page.locator("main .title a[href*='customer-sales']").click();
            assertThat(page.locator("h1")).hasText("客户集销售查询-客户");
            assertThat(page.locator("main tfoot")).containsText("100.00%");
            branch.picture("customer-sales");
            branch.expectSound();

            page.locator("nav.tabs a").nth(1).click();
            assertThat(page.locator("main thead th")).not().hasCount(0);
            branch.picture("customer-sales-specs");
            branch.expectSound();
        }
    }

    @Test
    void shopsTickedInAReportBecomeAList() {
        try (Visitor manager = Visitor.loggedIn("cm", Device.DESK)) {
            manager.open("/analysis/census?tab=shops");
            Page page = manager.page();
            Locator boxes = page.locator("main tbody .tick input");
            boxes.nth(0).check();
            boxes.nth(1).check();

            page.locator("button[formaction*='customer-sets/from-rows']").click();

            assertThat(page.locator("input[name=kind]")).hasValue("FIXED");
            page.locator("#name").fill("旅程名单");
            page.locator(".form-acts button[type=submit]").click();
            assertThat(page.locator("h1")).hasText("旅程名单");
            assertThat(page.locator("main tbody tr")).hasCount(2);
            manager.picture("customer-set-list");
            manager.expectSound();
        }
    }

    @Test
    void theCensusOpensACellAndDrawsTheShopsOnAMap() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/census?by=format&by2=marketType");
            Page page = branch.page();
            branch.picture("census");
            branch.expectSound();
            String count = page.locator("main tbody tr")
                    .first()
                    .locator("td a")
                    .first()
                    .textContent();

            page.locator("main tbody tr").first().locator("td a").first().click();
            assertThat(page.locator("main .pager")).containsText("共 " + count);

            branch.open("/analysis/census?tab=map");
            page.locator(".places[data-drawn]").waitFor();
            assertThat(Integer.parseInt(page.locator(".places").getAttribute("data-drawn")))
                    .isPositive();
            branch.picture("census-map");
            branch.expectSound();

            branch.open("/analysis/census?tab=chart");
            page.locator(".chart svg").first().waitFor();
            branch.picture("census-heat");
        }
    }

    @Test
    void theSetsAndTheirSalesFitAPhone() {
        try (Visitor manager = Visitor.loggedIn("cm", Device.PHONE)) {
            assertThat(manager.open("/tools/customer-sets")).isEqualTo(200);
            manager.picture("customer-sets");
            manager.expectSound();
            manager.open("/tools/customer-sets/new?kind=RULE");
            manager.picture("customer-set-form");
            manager.expectSound();
            manager.open("/analysis/census?tab=map");
            manager.page().locator(".places[data-drawn]").waitFor();
            manager.picture("census-map");
            manager.expectSound();
        }
    }
}
