package com.platform135.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        new DemoFiles(DemoCity.of(DemoSize.tiny(400, 8, 14), 3, TODAY)).writeAll(folder);
    }

    @Test
    void theFiveAccountsOfTheDemoExistButTheAdministrator() {
        Map<String, Map<String, String>> staff = byKey("staff.csv", "username");

        assertThat(staff.get("cm")).containsEntry("role", "CUSTOMER_MANAGER").containsEntry("password", "demo135");
        assertThat(staff.get("mm"))
                .containsEntry("role", "MARKET_MANAGER")
                .containsEntry("org_code", staff.get("cm").get("org_code"));
        assertThat(staff.get("branch")).containsEntry("role", "BRANCH_STAFF").containsEntry("org_code", "320115");
        assertThat(staff.get("city")).containsEntry("role", "CITY_STAFF");
        assertThat(staff).doesNotContainKey("admin");
    }

    @Test
    void peopleHaveNumbersThatBelongToNobody() {
        assertThat(rows("staff.csv"))
                .allSatisfy(row -> assertThat(row.get("phone")).matches("1\\d{2}0000\\d{4}"));
        assertThat(rows("retailers.csv"))
                .allSatisfy(row -> assertThat(row.get("phone")).matches("1\\d{2}0000\\d{4}"));
    }

    @Test
    void everyOrganisationButTheFirstHasAParentBeforeIt() {
        Set<String> before = new HashSet<>();
        for (Map<String, String> org : rows("orgs.csv")) {
            assertThat(before.isEmpty() || before.contains(org.get("parent_code")))
                    .isTrue();
            before.add(org.get("code"));
        }
        assertThat(rows("staff.csv")).allSatisfy(row -> assertThat(before).contains(row.get("org_code")));
    }

    @Test
    void retailersKeepTheCodesOfTheContract() {
        Set<String> managers = rows("staff.csv").stream()
                .filter(row -> row.get("role").equals("CUSTOMER_MANAGER"))
                .map(row -> row.get("username"))
                .collect(Collectors.toSet());
        List<Map<String, String>> all = new ArrayList<>(rows("retailers.csv"));
        all.addAll(rows("retailers-changes.csv"));

        assertThat(all).allSatisfy(row -> {
            assertThat(row.get("licence_no")).matches("\\d{12}");
            assertThat(row.get("format")).matches("[ZBSNYFQ]");
            assertThat(row.get("market_type")).matches("[CX]");
            assertThat(row.get("area_type")).matches("URBAN|COUNTY|TOWN|VILLAGE");
            assertThat(row.get("scale")).matches("[123]");
            assertThat(Integer.parseInt(row.get("tier"))).isBetween(1, 30);
            assertThat(row.get("visit_class")).matches("[ABCD]");
            assertThat(row.get("terminal")).matches("ORDINARY|MODERN|FRANCHISE");
            assertThat(row.get("order_weekday")).matches("[1-5]");
            assertThat(row.get("status")).matches("ACTIVE|SUSPENDED|RESTING|CLOSED");
            assertThat(managers).contains(row.get("manager"));
            assertThat(row.get("facts_from")).isGreaterThanOrEqualTo(row.get("opened_on"));
            assertThat(row.get("closed_on").isEmpty() || row.get("facts_from").compareTo(row.get("closed_on")) <= 0)
                    .isTrue();
            assertThat(row.get("facts_from")).isLessThanOrEqualTo(TODAY.toString());
        });
    }

    @Test
    void aLicenceHasOneFirstRowAndAtMostOneChangeADay() {
        assertThat(byKey("retailers.csv", "licence_no")).hasSameSizeAs(rows("retailers.csv"));
        assertThat(rows("retailers-changes.csv"))
                .extracting(row -> row.get("licence_no") + row.get("facts_from"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aChangeNamesTheManagerOfItsDay() {
        Map<String, Map<String, String>> moves = byKey("assignments.csv", "licence_no");
        Map<String, Map<String, String>> first = byKey("retailers.csv", "licence_no");

        assertThat(moves).isNotEmpty();
        assertThat(rows("retailers-changes.csv")).allSatisfy(row -> {
            String licence = row.get("licence_no");
            Map<String, String> move = moves.get(licence);
            boolean moved = move != null && move.get("from_date").compareTo(row.get("facts_from")) <= 0;
            String expected = (moved ? move : first.get(licence)).get("manager");
            assertThat(row).containsEntry("manager", expected);
        });
    }

    @Test
    void specsKeepTheirPriceClassAndStayUnderAThousandYuan() {
        List<Map<String, String>> specs = rows("specs.csv");

        assertThat(specs).hasSize(150).allSatisfy(row -> {
            assertThat(row.get("spec_code")).matches("\\d{6}");
            assertThat(row.get("barcode")).matches("\\d{13}");
            assertThat(new BigDecimal(row.get("retail_price"))).isLessThanOrEqualTo(new BigDecimal("1000"));
            assertThat(new BigDecimal(row.get("wholesale_price"))).isLessThan(new BigDecimal(row.get("retail_price")));
        });
        assertThat(specs).extracting(row -> row.get("name")).doesNotHaveDuplicates();
    }

    @Test
    void theCampaignSetAimsAtSixtyPerCent() {
        List<Map<String, String>> set = rows("brand-sets.csv").stream()
                .filter(row -> row.get("set_name").equals("七匹狼“通”系列"))
                .toList();

        assertThat(set)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("target_rate", "0.60")
                        .containsEntry("from_date", "2026-08-01")
                        .containsEntry("to_date", "2026-11-30"));
    }

    @Test
    void aLineOfAnOrderIsWrittenAsTheContractSays() {
        List<Map<String, String>> lines = rows("orders-2026-10.csv");

        assertThat(lines.get(0).keySet())
                .containsExactlyInAnyOrder(
                        "order_no",
                        "order_date",
                        "licence_no",
                        "spec_code",
                        "need_qty",
                        "limit_qty",
                        "order_qty",
                        "price",
                        "channel");
        assertThat(lines).allSatisfy(row -> {
            assertThat(row.get("price")).matches("\\d+\\.\\d\\d");
            assertThat(row.get("order_no"))
                    .isEqualTo(OrderCsv.orderNo(row.get("licence_no"), LocalDate.parse(row.get("order_date"))));
            assertThat(DemoCity.CHANNELS).contains(row.get("channel"));
        });
    }

    @Test
    void aPriceFallsBelowTheWholesalePriceInTheLastMonths() {
        Map<String, String> spec = byKey("specs.csv", "name").get(SamplePoints.INVERTED_SPEC);
        BigDecimal wholesale = new BigDecimal(spec.get("wholesale_price"));

        List<Map<String, String>> prices = rows("sample-prices.csv").stream()
                .filter(row -> row.get("spec_code").equals(spec.get("spec_code")))
                .toList();

        assertThat(prices)
                .filteredOn(row -> row.get("on_date").compareTo("2026-10-15") > 0)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(new BigDecimal(row.get("carton_price"))).isLessThan(wholesale));
        assertThat(prices)
                .filteredOn(row -> row.get("on_date").compareTo("2026-07-01") < 0)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(new BigDecimal(row.get("carton_price"))).isGreaterThan(wholesale));
    }

    @Test
    void aSampleShopsStockCarriesOver() {
        Map<String, Integer> stocks = new HashMap<>();
        for (Map<String, String> row : rows("sample-prices.csv")) {
            int stock = Integer.parseInt(row.get("stock_qty"));
            Integer before = stocks.put(row.get("licence_no") + row.get("spec_code"), stock);
            if (before != null) {
                assertThat(stock)
                        .isNotNegative()
                        .isEqualTo(before
                                + Integer.parseInt(row.get("bought_qty"))
                                - Integer.parseInt(row.get("sold_qty")));
            }
        }
        assertThat(stocks).isNotEmpty();
    }

    private static Map<String, Map<String, String>> byKey(String file, String key) {
        return rows(file).stream().collect(Collectors.toMap(row -> row.get(key), row -> row, (a, b) -> b));
    }

    /** The demo's own words hold no commas or quotes. */
    private static List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            String[] header = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                assertThat(cells).hasSameSizeAs(header);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
