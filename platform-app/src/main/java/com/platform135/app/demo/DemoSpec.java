package com.platform135.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code specs.csv}, and how it sells.
 *
 * @param index counts the specs from 0
 * @param pull how strongly customers ask for it; 10 is the strongest
 * @param tight supplied at well under the demand
 */
public record DemoSpec(
        int index,
        String code,
        String name,
        String brand,
        String maker,
        boolean inProvince,
        int priceClass,
        int wholesaleFen,
        int retailFen,
        String barcode,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate retiredOn,
        double pull,
        boolean tight) {

    private static final String OWN_MAKER = "江苏中烟";
    /** With it about 45% of the volume comes from the province. */
    private static final double OWN_PULL = 1.13;

    /** The range on sale; launches and retirements count back from the current month. */
    static List<DemoSpec> range(LocalDate today) {
        List<String[]> rows = DemoResource.rows("specs.csv");
        return IntStream.range(0, rows.size())
                .mapToObj(index -> read(index, rows.get(index), today.withDayOfMonth(1)))
                .toList();
    }

    static DemoSpec byName(List<DemoSpec> specs, String name) {
        return specs.stream().filter(spec -> spec.name.equals(name)).findFirst().orElseThrow();
    }

    private static DemoSpec read(int index, String[] cells, LocalDate month) {
        boolean own = cells[3].equals(OWN_MAKER);
        return new DemoSpec(
                index,
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                own,
                Integer.parseInt(cells[4]),
                fen(cells[5]),
                fen(cells[6]),
                barcode(cells[0]),
                monthsAgo(month, cells[9], 5),
                monthsAgo(month, cells[10], 1),
                Double.parseDouble(cells[7]) * (own ? OWN_PULL : 1),
                !cells[8].isEmpty());
    }

    private static int fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).intValueExact();
    }

    private static @Nullable LocalDate monthsAgo(LocalDate month, String months, int day) {
        return months.isEmpty()
                ? null
                : month.minusMonths(Integer.parseInt(months)).withDayOfMonth(day);
    }

    /** EAN-13 with a correct check digit. */
    private static String barcode(String code) {
        String body = "690135" + code;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return body + (10 - sum % 10) % 10;
    }
}
