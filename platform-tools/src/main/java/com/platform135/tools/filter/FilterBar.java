package com.platform135.tools.filter;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.table.PageUrl;

/**
 * The query row of a page, drawn by {@code tools/filter :: bar(filter)}. Enter queries; everything lands in the address.
 *
 * @param action the page's own path
 * @param kept parameters sent along: unit and period of the top bar, order and columns of the table
 * @param fields always in view
 * @param more in view after 展开
 * @param open whether these are in view from the start, because one of them is set
 * @param views views saved under a name; empty where the page keeps none
 * @param address the present view, for saving it under a name
 */
public record FilterBar(
        String action,
        List<PageUrl.Parameter> kept,
        List<FilterField> fields,
        List<FilterField> more,
        boolean open,
        String resetHref,
        String moreHref,
        List<SavedViewRow> views,
        String address) {

    public FilterBar {
        fields = List.copyOf(fields);
        more = List.copyOf(more);
    }

    /** What stands in the form. */
    public Drawn form() {
        return new FilterForm(this);
    }

    /** How many fields narrow the answer. */
    public long chosen() {
        return Stream.concat(fields.stream(), more.stream())
                .filter(FilterField::isSet)
                .count();
    }

    /** The name of the view that is open, or null. */
    public @Nullable String viewName() {
        return views.stream()
                .filter(SavedViewRow::current)
                .map(SavedViewRow::name)
                .findFirst()
                .orElse(null);
    }

    /** The fields after 展开 without one, for pages that ask for the same in another way. */
    public List<FilterField> moreBut(String name) {
        return more.stream().filter(field -> !field.name().equals(name)).toList();
    }
}
