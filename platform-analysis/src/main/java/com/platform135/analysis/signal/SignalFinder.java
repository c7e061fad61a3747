package com.platform135.analysis.signal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.tools.parameter.ParameterDefinition;

/** Runs the rules of one family. Without effects: the same data, day and thresholds give the same hits. */
public interface SignalFinder {

    /** {@code alerts} or {@code chances}; also of its pages and messages. */
    String family();

    List<SignalRule> rules();

    default boolean has(String rule) {
        return rules().stream().anyMatch(own -> own.code().equals(rule));
    }

    /** The hits in one branch as of a day, found in the orders. */
    List<Signal> find(Ground ground);

    /**
     * Those found elsewhere than in the orders, which are looked for at each request, in the scope asked about.
     *
     * @param day the day asked about; it may be later than the last with orders
     */
    default List<Signal> findElsewhere(OrganisationScope scope, LocalDate day, Thresholds thresholds) {
        return List.of();
    }

    /**
     * What a finder works on.
     *
     * @param branch the whole branch: peers are sought there
     * @param branches which branch each customer manager belongs to
     */
    record Ground(
            SalesSnapshot snapshot,
            OrganisationScope branch,
            Map<Integer, Integer> branches,
            LocalDate day,
            Thresholds thresholds) {}

    /** The values of a day. */
    record Thresholds(Map<String, BigDecimal> values) {

        public Thresholds {
            values = Map.copyOf(values);
        }

        static Thresholds of(List<ParameterDefinition> definitions, Function<ParameterDefinition, BigDecimal> value) {
            Map<String, BigDecimal> values = new HashMap<>();
            definitions.forEach(definition -> values.put(definition.name(), value.apply(definition)));
            return new Thresholds(values);
        }

        public int whole(ParameterDefinition definition) {
            return number(definition).intValueExact();
        }

        public double decimal(ParameterDefinition definition) {
            return number(definition).doubleValue();
        }

        public BigDecimal number(ParameterDefinition definition) {
            return values.getOrDefault(definition.name(), definition.initial());
        }
    }
}
