package com.platform135.app.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle itself, on examples small enough to reckon by hand. */
class ContractOracleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final String RETAILERS =
            "licence_no,name,format,market_type,scale,tier,manager,status,opened_on,closed_on,facts_from";
    private static final String ORDERS = "order_no,order_date,licence_no,spec_code,need_qty,limit_qty,order_qty,price";

    @TempDir
    private Path folder;

    private final List<ImportFile> files = new ArrayList<>();
    private @Nullable ContractOracle oracle;

    @BeforeEach
    void aMarketWithTwoManagersAndFourShops() throws IOException {
        file("orgs", "code,name,kind,parent_code", "32,江苏,CITY,", "321,城中,BRANCH,32", "3211,一部,MARKET,321");
        file("staff", "username,name,role,org_code", "cm1,甲,CUSTOMER_MANAGER,3211", "cm2,乙,CUSTOMER_MANAGER,3211");
        file(
                "specs",
                "spec_code,name,brand,in_province,price_class,wholesale_price,retail_price",
                "530101,\"软,红\",A,true,1,100.00,120",
                "530102,硬蓝,B,false,3,40.00,50");
        file(
                "retailers",
                RETAILERS,
                "320100000001,一店,Z,C,1,10,cm1,ACTIVE,2020-01-01,,",
                "320100000002,二店,B,C,2,20,cm1,ACTIVE,2020-01-01,,",
                "320100000003,三店,Z,X,3,9,cm2,ACTIVE,2020-01-01,,",
                "320100000004,四店,Z,C,1,10,cm2,SUSPENDED,2020-01-01,,");
    }

    @AfterEach
    void close() {
        if (oracle != null) {
            oracle.close();
        }
    }

    private void file(String kind, String... lines) throws IOException {
        ImportFile file = ImportFile.in(
                folder,
                files.size() + 1,
                LocalDate.of(2026, 4, 1).plusDays(files.size()),
                ContractKind.of(kind),
                ImportFile.Mode.VALID_ROWS);
        Files.write(file.path(), List.of(lines));
        files.add(file);
    }

    private List<String> ask(String report, String... namesAndValues) {
        Map<String, String> parameters = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        List<String> lines = oracle().csv(report, parameters).lines().toList();
        return lines.subList(1, lines.size());
    }

    private ContractOracle oracle() {
        ContractOracle made = oracle == null ? ContractOracle.after(files, TODAY) : oracle;
        oracle = made;
        return made;
    }

    @Test
    void theRateCountsActiveShopsThatOrderedTheSpec() throws IOException {
        file(
                "orders",
                ORDERS,
                "1,2026-03-02,320100000001,530101,5,,5,100.00",
                "1,2026-03-02,320100000001,530102,5,,0,40.00",
                "2,2026-03-31,320100000003,530102,7,,6,40.00",
                "3,2026-03-09,320100000004,530101,9,,9,100.00",
                "4,2026-02-09,320100000002,530101,2,,2,100.00");

        assertThat(ask("distribution-rate", "month", "2026-03"))
                .containsExactly(
                        "TOTAL,530101,\"软,红\",3,1,0.3333,,,,0.3333,0.0000,14,1400.00,14.00",
                        "TOTAL,530102,硬蓝,3,1,0.3333,,,,0.0000,0.3333,6,240.00,6.00",
                        "TOTAL,ANY,,3,2,0.6667,,,,0.3333,0.3333,20,1640.00,10.00",
                        "TOTAL,ALL,,3,0,0.0000,,,,0.0000,0.0000,20,1640.00,");
    }

    @Test
    void targetGapAndNeededComeFromTheBrandSetOnTheLastDay() throws IOException {
        file(
                "brand-sets",
                "set_name,spec_code,target_rate,from_date,to_date",
                "重点,530101,0.6,,2026-03-31",
                "重点,530102,0.6,2026-04-01,");
        file("orders", ORDERS, "1,2026-03-02,320100000001,530101,5,,5,100.00");

        assertThat(ask("distribution-rate", "month", "2026-03", "brandSet", "重点"))
                .containsExactly(
                        "TOTAL,530101,\"软,红\",3,1,0.3333,0.6000,-0.2667,1,0.0000,0.3333,5,500.00,5.00",
                        "TOTAL,530102,硬蓝,3,0,0.0000,,,,0.0000,0.0000,0,0.00,",
                        "TOTAL,ANY,,3,1,0.3333,0.6000,-0.2667,1,0.0000,0.3333,5,500.00,5.00",
                        "TOTAL,ALL,,3,0,0.0000,0.6000,-0.6000,2,0.0000,0.0000,5,500.00,");
    }

    @Test
    void aReassignedShopTakesItsPastOrdersAlongOnlyByCurrentAttribution() throws IOException {
        file("assignments", "licence_no,manager,from_date", "320100000001,cm2,2026-03-16");
        file(
                "orders",
                ORDERS,
                "1,2026-03-15,320100000001,530101,5,,5,100.00",
                "2,2026-03-16,320100000001,530101,7,,7,100.00");

        assertThat(ask("category-sales", "month", "2026-03", "by", "manager"))
                .containsExactly(
                        "cm1,1,0,0.0000,1,5,0.4167,500.00,100.00,25000.00,,,",
                        "cm2,2,1,0.5000,1,7,0.5833,700.00,100.00,25000.00,7.00,,",
                        "TOTAL,3,1,0.3333,2,12,1.0000,1200.00,100.00,25000.00,12.00,,");
        assertThat(ask("category-sales", "month", "2026-03", "manager", "cm2", "attribution", "current"))
                .containsExactly("TOTAL,2,1,0.5000,2,12,1.0000,1200.00,100.00,25000.00,12.00,,");
    }

    @Test
    void factsAreThoseOfTheLastDayOfThePeriodAndOfEachMonthByMonth() throws IOException {
        file("retailers", RETAILERS, "320100000001,一店,S,C,1,10,cm1,ACTIVE,2020-01-01,,2026-03-31");
        file(
                "orders",
                ORDERS,
                "1,2026-02-15,320100000001,530101,5,,5,100.00",
                "2,2026-03-16,320100000001,530101,10,,10,100.00");

        assertThat(ask("category-sales", "months", "2026-02..2026-03", "by", "format"))
                .containsExactly(
                        "Z,1,0,0.0000,0,0,0.0000,0.00,,,,,",
                        "B,1,0,0.0000,0,0,0.0000,0.00,,,,,",
                        "S,1,1,1.0000,2,15,1.0000,1500.00,100.00,25000.00,15.00,,",
                        "TOTAL,3,1,0.3333,2,15,1.0000,1500.00,100.00,25000.00,15.00,,");
        assertThat(ask("category-sales", "months", "2026-02..2026-03", "by", "month", "format", "S"))
                .containsExactly(
                        "2026-03,1,1,1.0000,1,10,0.6667,1000.00,100.00,25000.00,10.00,,",
                        "TOTAL,1,1,1.0000,2,15,1.0000,1500.00,100.00,25000.00,15.00,,");
        assertThat(ask("category-sales", "from", "2026-03-16", "to", "2026-03-30", "format", "Z"))
                .containsExactly("TOTAL,2,1,0.5000,1,10,1.0000,1000.00,100.00,25000.00,10.00,,");
    }

    @Test
    void growthComparesWithTheMonthsBeforeAndTheYearBefore() throws IOException {
        file(
                "orders",
                ORDERS,
                "1,2026-03-15,320100000001,530101,5,,5,100.00",
                "2,2026-02-28,320100000001,530101,4,,4,100.00",
                "3,2025-03-31,320100000001,530101,15,,15,100.00");

        assertThat(ask("category-sales", "month", "2026-03"))
                .containsExactly("TOTAL,3,1,0.3333,1,5,1.0000,500.00,100.00,25000.00,5.00,-0.6667,0.2500");
    }

    @Test
    void anOrderIsReplacedWholeAndAFaultyOneIsRejectedWhole() throws IOException {
        file(
                "orders",
                ORDERS,
                "1,2026-03-02,320100000001,530101,5,,5,100.00",
                "1,2026-03-02,320100000001,530102,5,,5,40.00",
                "2,2026-03-02,320100000002,530101,5,,5,100.00");
        file(
                "orders",
                ORDERS,
                "1,2026-03-03,320100000003,530101,6,,6,100.00",
                "2,2026-03-02,320100000002,530101,5,4,5,100.00",
                "3,2026-03-02,320100000002,530101,5,,5,100.00",
                "3,2026-03-02,320100000002,530102,5,,6,40.00");

        assertThat(ask("distribution-shops", "month", "2026-03", "specs", "530101"))
                .containsExactly(
                        "320100000001,一店,cm1,false,,0",
                        "320100000002,二店,cm1,true,2026-03-02,5",
                        "320100000003,三店,cm2,true,2026-03-03,6");
        assertThat(oracle().state().faultyRows().get(6)).containsExactly(2L, 4L);
    }

    @Test
    void theNextLevelDownIsTheUnitItselfInAMarket() throws IOException {
        file("orders", ORDERS, "1,2026-03-02,320100000001,530101,5,,5,100.00");

        assertThat(ask("category-sales", "month", "2026-03", "org", "32", "by", "org")
                        .get(0))
                .startsWith("321,3,1,");
        assertThat(ask("category-sales", "month", "2026-03", "org", "3211", "by", "org")
                        .get(0))
                .startsWith("3211,3,1,");
    }

    @Test
    void aMissingFactIsTheEmptyValueBeforeTheTotal() throws IOException {
        file("orders", ORDERS, "1,2026-03-02,320100000001,530101,5,,5,100.00");

        assertThat(ask("category-sales", "month", "2026-03", "by", "visitClass"))
                .containsExactly(
                        ",3,1,0.3333,1,5,1.0000,500.00,100.00,25000.00,5.00,,",
                        "TOTAL,3,1,0.3333,1,5,1.0000,500.00,100.00,25000.00,5.00,,");
        assertThat(ask("category-sales", "month", "2026-03", "visitClass", "A"))
                .containsExactly("TOTAL,0,0,,0,0,,0.00,,,,,");
    }

    @Test
    void tiersComeInTheOrderOfTheirNumbers() throws IOException {
        file("orders", ORDERS, "1,2026-03-02,320100000001,530101,5,,5,100.00");

        assertThat(ask("category-sales", "month", "2026-03", "by", "tier"))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("9", "10", "20", "TOTAL");
    }

    @Test
    void orderDaysArePossibleOnTheShopsWeekdayWhileItIsOpen() throws IOException {
        file(
                "retailers",
                "licence_no,name,format,market_type,scale,tier,manager,status,opened_on,closed_on,facts_from,order_weekday",
                "320100000001,一店,Z,C,1,10,cm1,ACTIVE,2020-01-01,,2026-03-16,2",
                "320100000002,二店,B,C,2,20,cm1,ACTIVE,2020-01-01,,2020-01-01,1");
        file(
                "orders",
                ORDERS,
                "1,2026-03-02,320100000002,530101,5,,5,100.00",
                "2,2026-03-02,320100000002,530102,5,,4,40.00",
                "3,2026-03-11,320100000002,530102,5,,2,40.00",
                "4,2026-03-12,320100000002,530102,5,,0,40.00");

        assertThat(ask("order-frequency", "month", "2026-03"))
                .containsExactly(
                        "320100000001,一店,0,3,0.0000,,,,0,",
                        "320100000002,二店,2,5,0.4000,2026-03-02,2026-03-11,40,11,5.50",
                        "320100000003,三店,0,0,,,,,0,");
        assertThat(ask("order-frequency-bands", "month", "2026-03"))
                .containsExactly("0,2,0.6667", "1,0,0.0000", "2,1,0.3333", "3,0,0.0000", "4+,0,0.0000");
    }

    @Test
    void ratesLookBackThreeCyclesAndAWeekLooksAtTheWeekBefore() throws IOException {
        file(
                "orders",
                ORDERS,
                "1,2025-12-01,320100000002,530101,5,,5,100.00",
                "2,2025-11-30,320100000003,530101,5,,5,100.00",
                "3,2026-03-03,320100000001,530101,9,4,4,100.00",
                "4,2026-03-10,320100000001,530101,9,5,5,100.00",
                "5,2026-03-11,320100000003,530101,9,,0,100.00");

        assertThat(ask("four-rates", "month", "2026-03", "specs", "530101"))
                .containsExactly(
                        "TOTAL,distribution,1,3,0.3333",
                        "TOTAL,movement,1,1,1.0000",
                        "TOTAL,repurchase,1,1,1.0000",
                        "TOTAL,stockout,1,3,0.3333");
        assertThat(ask("four-rates", "from", "2026-03-09", "to", "2026-03-15", "rates", "repurchase,movement,demand"))
                .containsExactly("TOTAL,repurchase,1,1,1.0000", "TOTAL,movement,1,1,1.0000", "TOTAL,demand,2,1,2.0000");
        assertThat(ask("four-rates", "month", "2026-03", "rates", "need-fill,limit-fill,limit-fill-shops"))
                .containsExactly(
                        "TOTAL,need-fill,9,27,0.3333",
                        "TOTAL,limit-fill,9,9,1.0000",
                        "TOTAL,limit-fill-shops,1,1,1.0000");
    }

    @Test
    void whatEachCustomerNeedsAndGetsAddsUpSpecBySpec() throws IOException {
        file(
                "orders",
                ORDERS,
                "1,2026-03-02,320100000001,530101,9,4,4,100.00",
                "2,2026-03-03,320100000001,530102,5,,0,40.00");

        assertThat(ask("supply-demand", "month", "2026-03")).contains("320100000001,一店,14,4,4,0.2857,1.0000,10,2,1");
        assertThat(ask("spec-supply", "from", "2026-03-02", "to", "2026-03-02", "specs", "530101"))
                .containsExactly("320100000001,一店,1,2026-03-02,9,4,4,0.4444");
        assertThat(ask("type-structure", "month", "2026-03"))
                .containsExactly(
                        "CZ1,1,4,400.00,1.0000,25000.00",
                        "TOTAL,1,4,400.00,1.0000,25000.00",
                        "TOTAL,TOTAL,4,400.00,1.0000,25000.00");
        assertThat(ask("customer-census", "month", "2026-03", "by", "marketType", "by2", "format"))
                .containsExactly(
                        "C,Z,1,0.3333",
                        "C,B,1,0.3333",
                        "C,TOTAL,2,0.6667",
                        "X,Z,1,0.3333",
                        "X,TOTAL,1,0.3333",
                        "TOTAL,Z,2,0.6667",
                        "TOTAL,B,1,0.3333",
                        "TOTAL,TOTAL,3,1.0000");
        assertThat(ask("customer-set-sales", "month", "2026-03").get(0))
                .isEqualTo("320100000001,一店,Z,C,1,10,1,1,4,400.00,100.00,25000.00,1.0000,,,1.0000");
        assertThat(ask("operating-summary", "month", "2026-03"))
                .contains(
                        "quantity,4,0,,0,,4,",
                        "active,3,3,0.0000,3,0.0000,3,0.0000",
                        "order-rate,0.3333,0.0000,0.3333,0.0000,0.3333,0.3333,0.3333");
    }

    @Test
    void aShopClosedOnTheLastDayIsNoLongerCountedButItsOrdersAre() throws IOException {
        file("orders", ORDERS, "1,2026-03-02,320100000002,530101,5,,5,100.00");
        file("retailers", RETAILERS, "320100000002,二店,B,C,2,20,cm1,ACTIVE,2020-01-01,2026-03-31,");

        assertThat(ask("category-sales", "month", "2026-03", "by", "format"))
                .containsExactly(
                        "Z,2,0,0.0000,0,0,0.0000,0.00,,,,,",
                        "B,0,0,,1,5,1.0000,500.00,100.00,25000.00,,,",
                        "TOTAL,2,0,0.0000,1,5,1.0000,500.00,100.00,25000.00,,,");
    }
}
