package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceJourneyTests {

    private static final String CAMPAIGN = "/analysis/distribution?brandSet=七匹狼“通”系列&month=2026-10&by=";

    /** Pages whose colours one role has looked at; they are the same for all. */
    private static final Set<String> COLOURS_SEEN = new HashSet<>();

    @ParameterizedTest
    @EnumSource(Device.class)
    void theLoginPageIsSoundOnEveryDevice(Device device) {
        try (Visitor stranger = Visitor.stranger(device)) {
            stranger.open("/login");

            stranger.picture("login");
            stranger.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm, none", "mm, manager", "branch, org", "city, format"})
    void everyRoleReadsDistributionRatesOnADesk(String username, String by) {
        try (Visitor visitor = Visitor.loggedIn(username, Device.DESK)) {
            assertThat(visitor.open(CAMPAIGN + by)).isEqualTo(200);

            assertThat(visitor.page().locator("h1")).hasText("铺货率查询");
            assertThat(visitor.page().locator("main tfoot")).containsText("60.00%");
            visitor.picture("distribution-" + username);
            visitor.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm, PHONE", "mm, PHONE", "branch, PHONE", "cm, PHONE_DARK", "branch, DESK_DARK"})
    void everyRoleReadsBothReportsOnAPhoneAndInTheDark(String username, Device device) {
        try (Visitor visitor = Visitor.loggedIn(username, device)) {
            visitor.open(CAMPAIGN + "format");
            visitor.picture("distribution-" + username);
            visitor.expectSound();

            visitor.open("/analysis/category?month=2026-10");
            visitor.picture("category-" + username);
            visitor.expectSound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cm", "mm", "branch", "city", "admin"})
    void everyMenuEntryOfARoleOpens(String username) {
        try (Visitor visitor = Visitor.loggedIn(username, Device.DESK)) {
            visitor.open("/");
            Object paths = visitor.page()
                    .evaluate(
                            "[...new Set([...document.querySelectorAll('nav a[href^=\"/\"]')].map(a => a.getAttribute('href')))]");

            for (Object path : (Iterable<?>) paths) {
                assertThat(visitor.open((String) path))
                        .as("%s opens %s", username, path)
                        .isEqualTo(200);
                visitor.picture("menu-" + username + ((String) path).replaceAll("[^a-z]+", "-"));
                if (COLOURS_SEEN.add((String) path)) {
                    visitor.expectSound();
                } else {
                    visitor.expectSoundBarColours();
                }
            }
        }
    }

    @Test
    void aNumberLeadsToTheShopsBehindItAndAShopToItsOrders() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open(CAMPAIGN + "manager");
            Page page = branch.page();
            Locator tab = page.locator("nav.tabs a").filter(new Locator.FilterOptions().setHasText("未铺"));
            String missing = tab.locator("span").textContent().replace(",", "");

            tab.click();

            assertThat(page.locator("main")).containsText(Pattern.compile("共\\s*" + "[\\d,]*" + "\\s*条"));
            assertThat(page.locator("main").textContent().replace(",", ""))
                    .containsPattern("共\\s*" + missing + "\\s*条");
            branch.picture("distribution-missing");
            branch.expectSound();

            page.locator("main tbody a[href*='/orders?']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/orders\\?.*"));
            branch.picture("orders");
            branch.expectSound();
        }
    }

    @Test
    void sixMonthsInOneQueryAndTheFileEqualsTheScreen() throws IOException {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/category?months=2026-07..2026-10&by=format");
            Page page = branch.page();
            String total = page.locator("tfoot tr").first().textContent();
            branch.picture("category-months");

            page.getByRole(AriaRole.MAIN).getByText("导出").first().click();
            Download download = page.waitForDownload(
                    () -> page.locator("a[href*='.csv']").first().click());
            String last =
                    Files.readString(download.path(), StandardCharsets.UTF_8).strip();
            String[] cells = last.substring(last.lastIndexOf('\n') + 1).strip().split(",");

            assertThat(total.replace(",", "")).contains(cells[0], cells[1], cells[2], cells[5]);
        }
    }

    @Test
    void aLongListIsExportedInTheBackgroundAndFetchedWhenReady() throws IOException {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/distribution?brandSet=七匹狼“通”系列&month=2026-10&tab=active&size=100&sort=name");
            Page page = branch.page();
            branch.picture("shops-sorted");
            branch.expectSound();
            page.getByRole(AriaRole.MAIN).getByText("导出").first().click();
            branch.picture("export-later");

            page.locator("a[href*='export.xlsx']").first().click();

            assertThat(page).hasURL(Pattern.compile(".*/tools/exports$"));
            Locator file = page.locator("main tbody a[href$='/file']");
            file.waitFor();
            branch.picture("exports");
            branch.expectSound();
            Download download = page.waitForDownload(file::click);
            assertThat(download.suggestedFilename()).startsWith("铺货率查询").endsWith(".xlsx");
            assertThat(Files.size(download.path())).isGreaterThan(10_000);
        }
    }

    @Test
    void aReportGoesToPaperAsATable() throws IOException {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open(CAMPAIGN + "manager");

            Path paper = Path.of("target", "screenshots", "distribution.pdf");
            branch.page().pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));

            assertThat(Files.size(paper)).isGreaterThan(10_000);
        }
        try (Visitor admin = Visitor.loggedIn("admin", Device.DESK)) {
            admin.open("/admin/audit?action=print");
            assertThat(admin.page().locator("main tbody tr").first()).containsText("/analysis/distribution");
        }
    }

    @Test
    void aForeignUnitAndAMonthThatDoesNotExistAreRefusedInWords() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            assertThat(mm.open("/analysis/category?org=320115")).isEqualTo(404);
            mm.picture("not-found");
            assertThat(mm.open("/analysis/category?month=2026-13")).isEqualTo(400);
            assertThat(mm.page().locator("main")).containsText("2026-13");
            mm.picture("bad-month");
            assertThat(mm.open("/admin/staff")).isEqualTo(403);
            mm.picture("forbidden");
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
        try (Visitor stranger = Visitor.stranger(Device.DESK)) {
            stranger.logIn("cm", "wrong-password");
            String known = stranger.page().locator("main").textContent();
            stranger.logIn("nobody", "wrong-password");

            assertThat(stranger.page().locator("main").textContent()).isEqualTo(known);
        }
    }

    @Test
    void anEnglishReaderMeetsNoChineseInTheFrame() {
        try (Visitor reader = Visitor.stranger(Device.DESK, "en-US")) {
            reader.logIn("branch", Corner.PASSWORD);
            reader.open("/analysis/category?month=2026-10&by=format");
            reader.page()
                    .locator("header button[name=lang][value=en]")
                    .evaluateAll("list => list[0] && list[0].form.requestSubmit(list[0])");
            reader.page().waitForLoadState();

            assertThat(reader.page().locator("h1")).not().hasText(Pattern.compile("\\p{IsHan}"));
            reader.picture("category-english");
            reader.expectSound();
        }
    }

    @Test
    void theMenuAndTheSearchFindAModuleByItsInitials() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.DESK)) {
            cm.open("/");
            cm.page().keyboard().press("/");
            cm.page().keyboard().type("phl");

            assertThat(cm.page().locator("header a[href='/analysis/distribution']"))
                    .isVisible();
            cm.picture("search");
        }
    }
}
