package com.platform135.app.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about a random city that the contract allows, in every mixture. */
final class RandomQuestions {

    /** @param user who asks */
    record Asked(String user, String report, Map<String, String> parameters) {}

    private static final List<String> REPORTS = List.of(
            "distribution-rate",
            "distribution-rate",
            "distribution-shops",
            "category-sales",
            "category-sales",
            "order-frequency",
            "order-frequency-bands",
            "four-rates",
            "four-rates",
            "supply-demand",
            "spec-supply",
            "type-structure",
            "customer-census",
            "customer-set-sales",
            "operating-summary");

    private static final Set<String> GROUPED = Set.of("distribution-rate", "category-sales", "four-rates");

    private static final List<Dimension> FACTS = Stream.of(Dimension.values())
            .filter(dimension -> dimension != Dimension.MONTH)
            .toList();

    private static final List<String> RATES = List.of(
            "distribution",
            "movement",
            "repurchase",
            "stockout",
            "demand",
            "order-rate",
            "limit-fill",
            "limit-fill-shops",
            "need-fill");

    private final Random random;
    private final RandomCity city;

    RandomQuestions(RandomCity city, long seed) {
        this.city = city;
        this.random = new Random(seed);
    }

    Asked next() {
        String report = pick(REPORTS);
        Map<String, String> parameters = new LinkedHashMap<>();
        String user = random.nextInt(8) == 0 ? pick(List.of("cm1", "cm4", "mm", "branch", "city")) : "admin";
        if (user.equals("admin")) {
            scope(parameters);
        }
        if (report.equals("spec-supply")) {
            day(parameters);
        } else {
            period(parameters);
            specs(parameters, report);
        }
        filters(parameters);
        if (GROUPED.contains(report) && random.nextInt(4) > 0) {
            parameters.put("by", pick(List.of(Dimension.values())).parameter());
        }
        if (report.equals("customer-census")) {
            parameters.put("by", pick(FACTS).parameter());
            parameters.put("by2", pick(FACTS).parameter());
        }
        if (report.equals("four-rates")) {
            rates(parameters);
        }
        if (random.nextInt(3) == 0) {
            parameters.put("attribution", pick(List.of("current", "current", "historical")));
        }
        return new Asked(user, report, parameters);
    }

    private void scope(Map<String, String> parameters) {
        switch (random.nextInt(10)) {
            case 0, 1 -> {}
            case 2, 3, 4 -> parameters.put("manager", pick(city.managers()));
            default -> parameters.put("org", pick(city.orgs()));
        }
    }

    private void period(Map<String, String> parameters) {
        YearMonth month = month();
        switch (random.nextInt(3)) {
            case 0 -> parameters.put("month", month.toString());
            case 1 -> {
                YearMonth other = month();
                parameters.put("months", month.isBefore(other) ? month + ".." + other : other + ".." + month);
            }
            default -> {
                LocalDate from = month.atDay(1 + random.nextInt(28));
                LocalDate to = from.plusDays(random.nextInt(random.nextBoolean() ? 20 : 150));
                parameters.put("from", from.toString());
                parameters.put("to", to.toString());
            }
        }
    }

    private void day(Map<String, String> parameters) {
        String day = month().atDay(1 + random.nextInt(28)).toString();
        parameters.put("from", day);
        parameters.put("to", day);
        parameters.put("specs", pick(city.specs()));
    }

    /** Any rates, by name or by preset, and of some weeks those that weeks make special. */
    private void rates(Map<String, String> parameters) {
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> parameters.put("preset", "" + (1 + random.nextInt(4)));
            default -> parameters.put("rates", some(RATES, RATES.size()));
        }
        if (random.nextInt(4) == 0) {
            LocalDate monday = month().atDay(1 + random.nextInt(28)).with(DayOfWeek.MONDAY);
            parameters.remove("month");
            parameters.remove("months");
            parameters.put("from", monday.toString());
            parameters.put("to", monday.plusDays(6).toString());
        }
    }

    private YearMonth month() {
        int months = (int) (city.lastMonth().getYear() * 12L
                + city.lastMonth().getMonthValue()
                - city.firstMonth().getYear() * 12L
                - city.firstMonth().getMonthValue());
        return city.firstMonth().plusMonths(random.nextInt(months + 1) - (random.nextInt(10) == 0 ? 1 : 0));
    }

    private void specs(Map<String, String> parameters, String report) {
        switch (random.nextInt(3)) {
            case 0 -> parameters.put("brandSet", pick(city.brandSetNames()));
            case 1 -> parameters.put("specs", some(city.specs(), report.equals("distribution-shops") ? 1 : 6));
            default -> {}
        }
    }

    private void filters(Map<String, String> parameters) {
        maybe(parameters, "format", List.of("Z", "B", "S", "N", "Y", "F", "Q"));
        maybe(parameters, "marketType", List.of("C", "X"));
        maybe(parameters, "areaType", List.of("URBAN", "COUNTY", "TOWN", "VILLAGE"));
        maybe(parameters, "scale", List.of("1", "2", "3"));
        maybe(parameters, "visitClass", List.of("A", "B", "C", "D"));
        maybe(parameters, "terminal", List.of("ORDINARY", "MODERN", "FRANCHISE"));
        if (random.nextInt(8) == 0) {
            parameters.put("tierFrom", "" + (1 + random.nextInt(18)));
        }
        if (random.nextInt(8) == 0) {
            parameters.put("tierTo", "" + (18 + random.nextInt(13)));
        }
    }

    private void maybe(Map<String, String> parameters, String name, List<String> values) {
        if (random.nextInt(9) == 0) {
            parameters.put(name, some(values, 3));
        }
    }

    private String some(List<String> values, int most) {
        List<String> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return String.join(",", shuffled.subList(0, 1 + random.nextInt(Math.min(most, shuffled.size()))));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What a user of the random city sees without naming a scope. */
    static ContractOracle.Caller caller(ImportedState state, String user) {
        if (user.equals("admin")) {
            return ContractOracle.Caller.EVERYTHING;
        }
        return user.startsWith("cm")
                ? new ContractOracle.Caller(Set.of(), user)
                : new ContractOracle.Caller(Set.of(state.orgOf(user)), null);
    }
}
