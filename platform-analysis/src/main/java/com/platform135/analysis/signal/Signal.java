package com.platform135.analysis.signal;

import java.util.List;

/**
 * A hit of a rule as of a day.
 *
 * @param rule the rule's code
 * @param version of the rule that found it
 * @param managerId who looks after the shop on that day
 * @param subject the brand, spec or price segment it is about; empty where it is about the shop
 * @param weight the heavier the more pressing; for a chance its expected 条 a month
 * @param arguments the figures of its sentence
 */
public record Signal(
        String rule,
        int version,
        int retailerId,
        int managerId,
        String subject,
        double weight,
        List<String> arguments) {

    public Signal {
        arguments = List.copyOf(arguments);
    }

    /** The same hit on another day has the same identity. */
    public Identity identity() {
        return new Identity(retailerId, rule, subject);
    }

    /** What makes a hit the same hit. */
    public record Identity(int retailerId, String rule, String subject) {}
}
