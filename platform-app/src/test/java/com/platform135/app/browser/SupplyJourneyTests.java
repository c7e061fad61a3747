package com.platform135.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supply and demand, orders as they come in, progress, states of specs, prices and stock. */
class SupplyJourneyTests {

    private static final String FRIDAY = "2026-11-20";

    @Test
    void aMarketManagerFollowsAShortageDownToTheOrderLines() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            mm.open("/analysis/supply");
            assertThat(mm.page().locator("h1")).hasText("客户供需分析");
            mm.picture("supply");
            mm.expectSound();

            mm.page().locator("main .chips a").nth(1).click();
            assertThat(mm.page()).hasURL(Pattern.compile("band="));
            mm.page().locator("main tbody a[href*='/supply/shop?']").first().click();
            assertThat(mm.page().locator("nav.crumbs")).containsText("客户供需分析");
            mm.picture("supply-shop");
            mm.expectSound();

            mm.page().locator("main tbody th a").first().click();
            assertThat(mm.page().locator("main .title")).containsText("订单明细");
        }
    }

    @Test
    void ordersAppearOnTheOpenPageAndNothingTheReaderDidIsLost() {
        try (Visitor mm = Visitor.loggedIn("mm", Device.DESK)) {
            Page page = mm.page();
            String spec = Corner.jdbc().sql("""
                            select s.spec_code from core.order_line l join core.spec s using (spec_id)
                            where l.order_date = date '2026-11-20' and l.order_qty > 0
                            group by s.spec_code order by count(*) desc limit 1
                            """).query(String.class).single();
            mm.open("/analysis/spec-supply?spec=" + spec + "&from=" + FRIDAY + "&to=" + FRIDAY);
            mm.picture("spec-supply");
            mm.expectSound();
            String shop = shopWithoutOrder();
            assertThat(page.locator("#live")).not().containsText(shop);
            page.locator("#live tbody .tick input").nth(1).check();
            String ticked = page.locator("#live tbody .tick input").nth(1).inputValue();
            page.selectOption("form.filters select[name=spec]", new SelectOption().setIndex(3));
            String typed = page.locator("form.filters select[name=spec]").inputValue();
            page.evaluate("window.scrollTo(0, 200); window.stays = true");

            importOrder(page, shop, spec);

            assertThat(page.locator("#live-state")).containsText(Pattern.compile("刚刚更新"));
            Locator row = page.locator("#live tbody tr", new Page.LocatorOptions().setHasText(shop));
            assertThat(row).hasCount(1);
            assertThat(row).containsText("已满足");
            assertThat(page.locator("#live tbody .tick input[value='" + ticked + "']")
                            .first())
                    .isChecked();
            assertThat(page.locator("form.filters select[name=spec]")).hasValue(typed);
            assertThat(page.evaluate("window.stays === true && window.scrollY > 0"))
                    .isEqualTo(true);
            mm.picture("spec-supply-live");
            mm.expectSound();
        }
    }

    @Test
    void whoHasNotOrderedIsCalledFromAPhone() {
        try (Visitor cm = Visitor.loggedIn("cm", Device.PHONE)) {
            cm.open("/analysis/spec-supply?tab=without&from=" + FRIDAY + "&to=" + FRIDAY);

            assertThat(cm.page().locator("#live tbody a[href^='tel:']").first()).isVisible();
            cm.picture("spec-supply-calls");
            cm.expectSound();
        }
    }

    @Test
    void aBranchSeesWhoFallsBehindAndWhichShopsAreMissing() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/progress?by=manager&month=2026-11");
            branch.picture("progress");
            branch.expectSound();

            branch.page().locator("main tbody th a").first().click();
            assertThat(branch.page().locator("main .tabs a[aria-current]")).containsText("各单位");
            branch.picture("progress-units");
            branch.expectSound();

            branch.page().locator("main .tabs a").nth(2).click();
            assertThat(branch.page().locator("main figure.chart")).isVisible();
            branch.picture("progress-days");
            branch.expectSound();

            branch.page().goBack();
            branch.page().locator("main tbody th a").first().click();
            assertThat(branch.page().locator("main .tabs a[aria-current]")).containsText("未铺");
        }
    }

    @Test
    void statesAreToldWithTheirReasons() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/brand-states?month=2026-10&sort=-qty");

            assertThat(branch.page().locator("main tbody tr").first()).containsText("动销率");
            assertThat(branch.page().locator("main tbody .spark").first()).isVisible();
            branch.picture("brand-states");
            branch.expectSound();
        }
    }

    @Test
    void aPriceBelowTheWholesalePriceIsFlaggedDownToTheReading() {
        try (Visitor branch = Visitor.loggedIn("branch", Device.DESK)) {
            branch.open("/analysis/price-stock?month=2026-10");
            assertThat(branch.page().locator("main .tag.late").first()).isVisible();
            branch.picture("price-stock");
            branch.expectSound();

            branch.page()
                    .locator("main tbody tr", new Page.LocatorOptions().setHasText("倒挂"))
                    .first()
                    .locator("th a")
                    .click();
            assertThat(branch.page().locator("main .tabs a[aria-current]")).containsText("样本点");
            branch.page()
                    .locator("main tbody a[href*='/price-stock/point?']")
                    .first()
                    .click();
            assertThat(branch.page().locator("main tbody tr").first()).containsText("倒挂");
            branch.expectSound();

            branch.open("/analysis/price-stock?tab=weeks&month=2026-10");
            branch.picture("price-stock-weeks");
            branch.expectSound();
        }
    }

    @ParameterizedTest
    @CsvSource({"cm, PHONE", "branch, DESK_DARK"})
    void everyPageFitsAPhoneAndTheDark(String username, Device device) {
        try (Visitor visitor = Visitor.loggedIn(username, device)) {
            for (String path : new String[] {
                "supply?sort=-gap&month=2026-10",
                "progress?by=manager&month=2026-11",
                "brand-states?month=2026-10&sort=-qty",
                "price-stock?month=2026-10",
                "price-stock?tab=points&month=2026-10"
            }) {
                assertThat(visitor.open("/analysis/" + path)).isEqualTo(200);
                visitor.picture(username + "-" + path.replaceAll("[^a-z]+", "-"));
                visitor.expectSound();
            }
        }
    }

    /** A shop of the demo's market manager that ordered nothing on the Friday. */
    private static String shopWithoutOrder() {
        return Corner.jdbc().sql("""
                        select r.licence_no
                        from core.retailer r
                        join core.assignment a on a.retailer_id = r.retailer_id
                        join core.staff s on s.staff_id = a.staff_id
                        join core.staff m on m.organisation_id = s.organisation_id and m.username = 'mm'
                        where r.closed_on is null and r.opened_on < date '2026-01-01'
                          and not exists (select 1 from core.assignment b where b.retailer_id = r.retailer_id and b.from_date > a.from_date)
                          and not exists (
                            select 1 from core.sales_order o where o.retailer_id = r.retailer_id and o.order_date = date '2026-11-20')
                        order by r.licence_no
                        limit 1
                        """).query(String.class).single();
    }

    private static void importOrder(Page page, String shop, String spec) {
        String csv = "order_no,order_date,licence_no,spec_code,need_qty,limit_qty,order_qty,price\nLIVE-1," + FRIDAY
                + "," + shop + "," + spec + ",5,10,5,100.00\n";
        String basic =
                Base64.getEncoder().encodeToString(("admin:" + Corner.PASSWORD).getBytes(StandardCharsets.UTF_8));
        APIResponse answer = page.request()
                .post(
                        "/api/v1/imports/orders",
                        RequestOptions.create()
                                .setHeader("Authorization", "Basic " + basic)
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .setMultipart(FormData.create()
                                        .set(
                                                "file",
                                                new FilePayload(
                                                        "live.csv",
                                                        "text/csv",
                                                        csv.getBytes(StandardCharsets.UTF_8)))));
        assertThat(answer.status()).isEqualTo(202);
    }
}
