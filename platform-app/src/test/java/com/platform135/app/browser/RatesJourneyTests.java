package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 订货次数 and 四率, from the figure to the shops behind it and to their order lines, and back. */
class RatesJourneyTests {

    private static final String OCTOBER = "month=2026-10";

    @Test
    void aBandLeadsToItsShopsAShopToItsOrdersAndBack() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/frequency?" + OCTOBER);
            Page page = branch.page();
            Locator band = page.locator("nav.cards a").nth(3);
            String shops = band.locator(".v").textContent().replaceAll("[^0-9]", "");

            band.click();

            assertThat(page).hasURL(Pattern.compile(".*band=3.*"));
            assertThat(page.locator("main").textContent().replace(",", "")).containsPattern("共\\s*" + shops + "\\s*条");
            branch.picture("frequency-band");
            branch.expectSound();

            page.locator("main tbody a[href*='/orders?']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/orders\\?.*"));
            page.locator("nav.crumbs a").click();
            assertThat(page).hasURL(Pattern.compile(".*/analysis/frequency\\?.*band=3.*"));
        }
    }

    @Test
    void aRateLeadsToTheShopsThatAreMissing() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/rates?by=org&brandSet=七匹狼“通”系列&" + OCTOBER);
            Page page = branch.page();
            assertThat(page.locator("section.cards > div")).hasCount(4);
            branch.picture("rates");
            branch.expectSound();

            page.locator("main tfoot a[href*='list=movement']").first().click();
            page.locator("nav.chips a").nth(2).click();

            assertThat(page).hasURL(Pattern.compile(".*hit=no.*"));
            assertThat(page.locator("main tbody tr").first()).containsText("此前三周期订过、本期未订");
            branch.picture("rates-missing");
            branch.expectSound();
        }
    }

    @Test
    void chartsShowTheYearAndTheQuadrants() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/rates?tab=chart&by=manager&preset=2&brandSet=七匹狼“通”系列&" + OCTOBER);

            assertThat(branch.page().locator("figure.chart")).hasCount(2);
            branch.picture("rates-charts");
            branch.page().locator("figure.chart").nth(1).scrollIntoViewIfNeeded();
            branch.picture("rates-quadrant");
            branch.expectSound();

            branch.open("/analysis/frequency?tab=chart&" + OCTOBER);
            assertThat(branch.page().locator("figure.chart")).hasCount(2);
            branch.picture("frequency-charts");
            branch.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm, PHONE", "mm, PHONE_DARK", "branch, DESK_DARK"})
    void everyRoleReadsBothOnAPhoneAndInTheDark(String username, Device device) {
        try (Visitor visitor = Visitor.loggedIn(username, device)) {
            for (String path : new String[] {
                "/analysis/frequency?", "/analysis/frequency?tab=bands&by=format&", "/analysis/rates?by=format&"
            }) {
                assertThat(visitor.open(path + OCTOBER)).isEqualTo(200);
                visitor.picture("rates" + path.replaceAll("[^a-z]+", "-") + username);
                visitor.expectSound();
            }
        }
    }
}
