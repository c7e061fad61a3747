package com.platform135.tools.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What the reader chose about a table, all of it read from the address: order, columns, page and units. */
public record TableState(PageUrl url, @Nullable SortOrder sort, Set<String> columns, int page, int size, Units units) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAXIMUM_SIZE = 500;

    /** The parameters this state is read from; a page accepts them beside its own. */
    public static final Set<String> PARAMETERS = Set.of("sort", "columns", "page", "size", "unit", "money");

    /** Reads the state from an address; what cannot be read counts as not chosen. */
    public static TableState from(PageUrl url) {
        return new TableState(
                url,
                text(url, "sort").map(SortOrder::parse).orElse(null),
                text(url, "columns")
                        .map(list -> Arrays.stream(list.split(",")).collect(Collectors.toUnmodifiableSet()))
                        .orElse(Set.of()),
                number(url, "page", 0, Integer.MAX_VALUE).orElse(0),
                number(url, "size", 1, MAXIMUM_SIZE).orElse(DEFAULT_SIZE),
                new Units(
                        text(url, "unit").flatMap(Units::findQuantity).orElse(Unit.Quantity.CARTON),
                        text(url, "money").flatMap(Units::findMoney).orElse(Unit.Currency.YUAN)));
    }

    private static Optional<String> text(PageUrl url, String name) {
        return Optional.ofNullable(url.get(name));
    }

    private static Optional<Integer> number(PageUrl url, String name, int least, int most) {
        return text(url, name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
