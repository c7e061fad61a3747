package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;

/**
 * The groups of a dimension in their natural order, and where people fall in them.
 *
 * @param codes as the import writes them
 * @param ofStaff by person, the group that his or her retailers fall into, {@link #OUTSIDE} where the scope doesn't hold the person; a
 *     dimension of facts puts everybody into 0
 * @param byFacts whether a retailer's group comes from its facts: their place in the dimension − 1, and the last group for none
 */
@SuppressWarnings("ArrayRecordComponent")
record GroupCodes(List<String> codes, int[] ofStaff, boolean byFacts) {

    static final int OUTSIDE = -1;

    private static final String WITHOUT = "";

    static GroupCodes of(Dimension dimension, OrganisationScope scope, Directory directory) {
        return switch (dimension) {
            case NONE, MONTH -> new GroupCodes(List.of(SalesGroup.TOTAL), everybody(scope, directory), false);
            case ORG -> byUnit(scope, directory);
            case MANAGER -> byPerson(scope, directory);
            default -> new GroupCodes(factCodes(dimension), everybody(scope, directory), true);
        };
    }

    private static int[] everybody(OrganisationScope scope, Directory directory) {
        boolean[] within = directory.staffIn(scope);
        return IntStream.range(0, within.length)
                .map(staff -> within[staff] ? 0 : OUTSIDE)
                .toArray();
    }

    private static GroupCodes byPerson(OrganisationScope scope, Directory directory) {
        boolean[] within = directory.staffIn(scope);
        int[] groups = IntStream.range(0, within.length)
                .map(staff -> within[staff] ? staff : OUTSIDE)
                .toArray();
        return new GroupCodes(List.of(directory.staff.usernames()), groups, false);
    }

    private static GroupCodes byUnit(OrganisationScope scope, Directory directory) {
        boolean[] within = directory.staffIn(scope);
        int[] groups = IntStream.range(0, within.length)
                .map(staff -> within[staff] ? directory.rowUnit(directory.staff.units()[staff], scope) : OUTSIDE)
                .toArray();
        return new GroupCodes(List.of(directory.units.codes()), groups, false);
    }

    private static List<String> factCodes(Dimension dimension) {
        List<String> codes = new ArrayList<>(
                switch (dimension) {
                    case FORMAT -> names(RetailFormat.values());
                    case MARKET_TYPE -> names(MarketType.values());
                    case AREA_TYPE -> names(AreaType.values());
                    case SCALE -> numbers(3);
                    case TIER -> numbers(RetailerFilter.HIGHEST_TIER);
                    case VISIT_CLASS -> names(VisitClass.values());
                    case TERMINAL -> names(Terminal.values());
                    case CUSTOMER_TYPE -> customerTypes();
                    case NONE, ORG, MANAGER, MONTH -> throw new IllegalArgumentException(dimension + " is no fact");
                });
        codes.add(WITHOUT);
        return codes;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> numbers(int highest) {
        return IntStream.rangeClosed(1, highest).mapToObj(String::valueOf).toList();
    }

    private static List<String> customerTypes() {
        List<String> codes = new ArrayList<>();
        for (MarketType market : MarketType.values()) {
            for (RetailFormat format : RetailFormat.values()) {
                for (String scale : numbers(3)) {
                    codes.add(market.name() + format.name() + scale);
                }
            }
        }
        return codes;
    }
}
