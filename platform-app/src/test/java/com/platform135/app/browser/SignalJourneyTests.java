package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a customer beside its peers to an alert turned into a visit, a chance adopted and a target worked out. */
class SignalJourneyTests {

    private static final String SET = "brandSet=七匹狼“通”系列&month=2026-10";

    @ParameterizedTest
    @EnumSource(Device.class)
    void aCustomerStandsBesideItsPeers(Device device) {
        try (Visitor manager = Visitor.loggedIn("cm", device)) {
            assertThat(manager.open("/analysis/peers?month=2026-10&sort=standing"))
                    .isEqualTo(200);
            manager.picture("peers");
            manager.expectSound();

            manager.page().locator("main tbody a[href*='/peers/shop?']").first().click();

            assertThat(manager.page().locator("main")).containsText("同类均值");
            manager.picture("peers-shop");
            manager.expectSound();
        }
    }

    @Test
    void anAlertBecomesAVisitOnTheListOfTheDay() {
        try (Visitor manager = Visitor.loggedIn("cm", Device.DESK)) {
            manager.open("/analysis/alerts");
            Page page = manager.page();
            manager.picture("alerts");
            manager.expectSound();
            Locator first = page.locator("main tbody tr").first();
            String shop = first.locator("th a").textContent();
            String sentence = first.locator("td").nth(3).textContent();

            first.locator("input[name=keys]").check();
            page.locator("button[formaction*='/alerts/decide']").click();
            assertThat(page.locator("main")).containsText(shop);
            manager.picture("alerts-decide");
            manager.expectSound();
            page.locator("input[name=action][value=VISIT]").check();
            page.locator(".form-acts button[type=submit]").click();

            assertThat(page.locator("main .note")).containsText("已转为拜访");
            manager.open("/analysis/alerts?state=waiting");
            assertThat(page.locator("main tbody")).containsText(shop);
            manager.open("/analysis/alerts?tab=record");
            assertThat(page.locator("main thead")).containsText("次月不再命中");
            manager.picture("alerts-record");
            manager.expectSound();
            assertThat(sentence).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/analysis/chances", "/analysis/chances/areas", "/analysis/chances/entered", "/analysis/alerts"})
    void chancesAndAlertsReadOnAPhoneToo(String path) {
        try (Visitor manager = Visitor.loggedIn("mm", Device.PHONE)) {
            assertThat(manager.open(path)).isEqualTo(200);
            manager.picture("mm" + path.replace('/', '-'));
            manager.expectSound();
        }
    }

    @Test
    void anotherTargetGivesAnotherList() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/distribution?by=none&" + SET);
            Page page = branch.page();
            page.locator("nav.tabs a[href*='/whatif?']").click();
            assertThat(page).hasURL(Pattern.compile(".*/whatif\\?.*"));
            branch.picture("whatif");
            branch.expectSound();

            page.locator("#whatif input[type=range]").fill("90");

            assertThat(page.locator("#whatif")).containsText("到 90% 还要");
            assertThat(page).hasURL(Pattern.compile(".*target=90.*"));
            branch.picture("whatif-90");
            branch.expectSound();
        }
    }
}
