package com.platform135.app.oracle;

import static com.platform135.app.oracle.Duck.quoted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A question read from its parameters. */
record Question(Map<String, String> parameters, ContractOracle.Caller caller) {

    Span span() {
        return Span.of(parameters);
    }

    Dimension by() {
        return Dimension.of(parameters.getOrDefault("by", "none"));
    }

    boolean current() {
        return "current".equals(parameters.get("attribution"));
    }

    /** Conditions over {@code f}, the facts on the last day. */
    String filter() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, String> columns = Map.of(
                "format", "f.format",
                "marketType", "f.market_type",
                "areaType", "f.area_type",
                "scale", "f.scale::text",
                "visitClass", "f.visit_class",
                "terminal", "f.terminal");
        columns.forEach((name, column) -> {
            if (parameters.containsKey(name)) {
                conditions.add(column + " in " + texts(parameters.get(name)));
            }
        });
        if (parameters.containsKey("tierFrom")) {
            conditions.add("f.tier >= " + Integer.parseInt(parameters.get("tierFrom")));
        }
        if (parameters.containsKey("tierTo")) {
            conditions.add("f.tier <= " + Integer.parseInt(parameters.get("tierTo")));
        }
        return String.join(" and ", conditions);
    }

    static String texts(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",")).map(Duck::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    static String day(LocalDate day) {
        return "date " + quoted(day);
    }
}
