package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 经营情况信息, 客户类型信息-结构, 价位段结构分析 and 品牌集销售查询, as their readers walk through them. */
class OverviewJourneyTests {

    @ParameterizedTest
    @CsvSource({"cm, PHONE", "mm, DESK", "branch, DESK", "branch, PHONE", "city, DESK_DARK"})
    void everyRoleOpensTheSummaryOnItsDevice(String username, Device device) {
        try (Visitor visitor = Visitor.loggedIn(username, device)) {
            assertThat(visitor.open("/analysis/summary?month=2026-10")).isEqualTo(200);

            assertThat(visitor.page().locator("h1")).hasText("经营情况信息");
            assertThat(visitor.page().locator(".standing > div")).hasCount(9);
            visitor.picture("summary-" + username);
            visitor.expectSound();
        }
    }

    @Test
    void aUnitLeadsToItsManagersAndAFigureToItsShops() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/summary?month=2026-10");
            Page page = branch.page();
            Locator units = page.locator("[data-table='operating-units']");
            String unit = units.locator("tbody th a").first().textContent();

            units.locator("tbody th a").first().click();

            assertThat(page).hasURL(Pattern.compile(".*org=.*"));
            assertThat(page.locator("main")).containsText(unit);
            assertThat(page.locator("[data-table='operating-units'] thead")).containsText("客户经理");

            page.locator(".standing a[href*='tab=missing']").click();
            assertThat(page.locator("h1")).hasText("铺货率查询");
            assertThat(page.locator("nav.tabs [aria-current]")).containsText("未铺");
        }
    }

    @Test
    void theFileOfTheSummaryIsWhatTheCardsShow() throws IOException {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/summary?month=2026-10");
            Page page = branch.page();
            String quantity = page.locator(".standing .v").first().textContent().replace(",", "");

            page.locator("details.as-table > summary").click();
            page.locator("[data-table='operating-summary']").getByText("导出").click();
            Download file =
                    page.waitForDownload(() -> page.locator("[data-table='operating-summary'] a[href*='export.csv']")
                            .click());

            assertThat(Files.readString(file.path(), StandardCharsets.UTF_8)).contains("销量（条）," + quantity + ",");
        }
    }

    @Test
    void rowsAreTickedWithAThumb() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.PHONE)) {
            branch.open("/analysis/category?month=2026-10&by=format");
            Page page = branch.page();

            page.locator("tbody .tick label").first().tap();

            assertThat(page.locator("tbody .tick input").first()).isChecked();
            assertThat(page.locator(".bar-tools [data-needs-ticks]").first()).isEnabled();
        }
    }

    @Test
    void aComparisonIsChosenInTheQueryRow() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/category?month=2026-10&by=format");
            Page page = branch.page();

            page.locator("select[name=compare]").selectOption("same-cycles");
            page.locator(".filters .go button[type=submit]").first().click();

            assertThat(page).hasURL(Pattern.compile(".*compare=same-cycles.*"));
            assertThat(page.locator("main .tbl thead")).containsText("对比期（条）");
            assertThat(page.locator("main")).containsText("2025-10-02 – 2025-11-01");
            branch.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/analysis/structure?month=2026-10, 客户类型信息-结构",
        "/analysis/structure?month=2026-10&across=segment&show=qty&by=format, 客户类型信息-结构",
        "/analysis/segments?month=2026-10, 价位段结构分析",
        "/analysis/segments?month=2026-10&by=org&show=shift, 价位段结构分析",
        "/analysis/brand-sales?month=2026-10, 品牌集销售查询",
        "/analysis/brand-sales?months=2026-09..2026-10&then=format, 品牌集销售查询"
    })
    void structuresAreSoundOnDeskAndPhone(String path, String title) {
        for (Device device : new Device[] {Device.DESK, Device.PHONE}) {
            try (Visitor branch = Visitor.loggedIn("branch", device)) {
                assertThat(branch.open(path)).isEqualTo(200);

                assertThat(branch.page().locator("h1")).hasText(title);
                assertThat(branch.page().locator("main tbody tr").first()).isVisible();
                branch.picture(path.replaceAll("[^a-z]+", "-"));
                branch.expectSound();
            }
        }
    }

    @Test
    void aCellOfTheStructureOpensItsShops() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/structure?month=2026-10&by=format");
            Page page = branch.page();

            page.locator("main tbody tr")
                    .first()
                    .locator("td a[href*='specs=']")
                    .first()
                    .click();

            assertThat(page.locator("h1")).hasText("客户集销售查询-客户");
            assertThat(page).hasURL(Pattern.compile(".*specs=.*"));
            assertThat(page.locator("main tbody tr").first()).isVisible();
        }
    }

    @Test
    void halfAYearIsOneClickAway() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/brand-sales?month=2026-10");
            Page page = branch.page();

            page.getByText("看近6个月").click();

            assertThat(page).hasURL(Pattern.compile(".*months=2026-05..2026-10.*"));
            assertThat(page.locator("main .tbl thead")).containsText("2026-10");
        }
    }
}
