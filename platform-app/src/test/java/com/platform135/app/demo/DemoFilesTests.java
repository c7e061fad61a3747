package com.platform135.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final Cells NONE = new Cells(Map.of());

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() {
        new DemoFiles(DemoCity.of(DemoSize.tiny(400, 8, 14), 3, TODAY)).writeAll(folder);
    }

    @Test
    void theFiveAccountsOfTheDemoExistButTheAdministrator() {
        Map<String, Cells> staff = byKey("staff.csv", "username");
        Cells manager = row("staff.csv", "username", "cm");

        assertThat(manager.get("role")).isEqualTo("CUSTOMER_MANAGER");
        assertThat(manager.get("password")).isEqualTo("demo135");
        assertThat(row("staff.csv", "username", "mm").get("role")).isEqualTo("MARKET_MANAGER");
        assertThat(row("staff.csv", "username", "mm").get("org_code")).isEqualTo(manager.get("org_code"));
        assertThat(row("staff.csv", "username", "branch").get("role")).isEqualTo("BRANCH_STAFF");
        assertThat(row("staff.csv", "username", "branch").get("org_code")).isEqualTo("320115");
        assertThat(row("staff.csv", "username", "city").get("role")).isEqualTo("CITY_STAFF");
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
        for (Cells org : rows("orgs.csv")) {
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
        List<Cells> all = new ArrayList<>(rows("retailers.csv"));
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
        Map<String, Cells> moves = byKey("assignments.csv", "licence_no");
        Map<String, Cells> first = byKey("retailers.csv", "licence_no");

        assertThat(moves).isNotEmpty();
        assertThat(rows("retailers-changes.csv")).allSatisfy(row -> {
            Cells start = first.getOrDefault(row.get("licence_no"), NONE);
            Cells move = moves.getOrDefault(row.get("licence_no"), NONE);
            boolean moved = move != NONE && move.get("from_date").compareTo(row.get("facts_from")) <= 0;
            assertThat(row.get("manager")).isEqualTo((moved ? move : start).get("manager"));
        });
    }

    @Test
    void specsKeepTheirPriceClassAndStayUnderAThousandYuan() {
        List<Cells> specs = rows("specs.csv");

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
        List<Cells> set = rows("brand-sets.csv").stream()
                .filter(row -> row.get("set_name").equals("七匹狼“通”系列"))
                .toList();

        assertThat(set).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("target_rate")).isEqualTo("0.60");
            assertThat(row.get("from_date")).isEqualTo("2026-08-01");
            assertThat(row.get("to_date")).isEqualTo("2026-11-30");
        });
    }

    @Test
    void aLineOfAnOrderIsWrittenAsTheContractSays() {
        List<Cells> lines = rows("orders-2026-10.csv");

        assertThat(lines.get(0).values().keySet())
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
        Cells spec = row("specs.csv", "name", SamplePoints.INVERTED_SPEC);
        BigDecimal wholesale = new BigDecimal(spec.get("wholesale_price"));

        List<Cells> prices = rows("sample-prices.csv").stream()
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
    void aSamplePointIsOutOfSomethingNowAndThen() {
        Map<String, Boolean> out = new HashMap<>();
        for (Cells row : rows("sample-prices.csv")) {
            String month = row.get("on_date").substring(0, 7);
            out.merge(month + row.get("licence_no"), !row.get("out_days").equals("0"), Boolean::logicalOr);
        }

        assertThat(share(out, "2026-05")).isBetween(0.02, 0.25);
        assertThat(share(out, "2026-08")).isBetween(0.02, 0.25);
        assertThat(share(out, "2026-10"))
                .as("the month that a spec is missing in")
                .isBetween(0.1, 0.6);
    }

    private static double share(Map<String, Boolean> out, String month) {
        return out.entrySet().stream()
                .filter(point -> point.getKey().startsWith(month))
                .mapToInt(point -> point.getValue() ? 1 : 0)
                .average()
                .orElse(0);
    }

    @Test
    void aSampleShopsStockCarriesOver() {
        Map<String, Integer> stocks = new HashMap<>();
        for (Cells row : rows("sample-prices.csv")) {
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

    private record Cells(Map<String, String> values) {

        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private static Cells row(String file, String key, String value) {
        return byKey(file, key).getOrDefault(value, NONE);
    }

    private static Map<String, Cells> byKey(String file, String key) {
        return rows(file).stream().collect(Collectors.toMap(row -> row.get(key), row -> row, (a, b) -> b));
    }

    /** The demo's own words hold no commas or quotes. */
    private static List<Cells> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(file));
            String[] header = lines.get(0).split(",", -1);
            List<Cells> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                assertThat(cells).hasSameSizeAs(header);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(new Cells(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
