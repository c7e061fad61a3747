package com.platform135.app.demo;

import java.util.List;

/**
 * How large a demo to make.
 *
 * @param months whole months of orders before the current one
 */
public record DemoSize(List<Branch> branches, int months) {

    /** One branch of Nanjing: 4,300 shops, 19 customer managers, about 4 million order lines. */
    public static final DemoSize BRANCH = new DemoSize(List.of(new Branch("320115", 4300, 19)), 14);

    /** The nine branches of Nanjing: 24,000 shops, 105 customer managers, about 38 million order lines. */
    public static final DemoSize CITY = new DemoSize(
            List.of(
                    new Branch("320104", 2900, 13),
                    new Branch("320102", 3000, 14),
                    new Branch("320114", 2900, 13),
                    new Branch("320106", 3000, 14),
                    new Branch("320115", 4300, 19),
                    new Branch("320111", 2300, 8),
                    new Branch("320116", 2700, 12),
                    new Branch("320117", 1500, 6),
                    new Branch("320118", 1400, 6)),
            25);

    /** A corner of 江宁 for tests. */
    public static DemoSize tiny(int shops, int managers, int months) {
        return new DemoSize(List.of(new Branch("320115", shops, managers)), months);
    }

    /** Reads {@code branch} or {@code city}. */
    public static DemoSize named(String name) {
        return switch (name) {
            case "branch" -> BRANCH;
            case "city" -> CITY;
            default -> throw new IllegalArgumentException("a demo is branch or city, not " + name);
        };
    }

    /**
     * A branch of the demo.
     *
     * @param shops retailers not closed today
     */
    public record Branch(String code, int shops, int managers) {}
}
