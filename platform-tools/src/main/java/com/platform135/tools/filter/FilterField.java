package com.platform135.tools.filter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/**
 * A field of the query row. Its name is a parameter of the address.
 *
 * @param name of the parameter; for a range that of its lower end
 * @param upperName for a range the parameter of its upper end, else null
 * @param unset shown while nothing is chosen: 全部
 * @param value for a range and a text the value (lower end), else empty
 * @param upperValue for a range the upper end, else empty
 */
public record FilterField(
        Kind kind,
        String name,
        @Nullable String upperName,
        String label,
        String unset,
        List<OptionGroup> groups,
        String value,
        String upperValue) {

    /** How a field is filled in. */
    public enum Kind {
        /** One of a list, always chosen. */
        SELECT,
        /** Any of a list; none means all. */
        CHECKS,
        /** A lower and an upper end, both optional. */
        RANGE,
        /** A brand set, or specs one by one; neither means all. */
        BRAND_SET,
        /** One of a list that can be searched, such as a customer set; none means all. */
        ONE_OF,
        /** Free text, such as a licence number. */
        TEXT
    }

    /** Options under one heading; the heading is null where there is but one group. */
    public record OptionGroup(@Nullable String label, String name, boolean many, List<Option> options) {}

    /** A choice. */
    public record Option(
            String value, String label, @Nullable String note, boolean chosen, String searchText) {

        public static Option of(String value, String label, boolean chosen) {
            return new Option(value, label, null, chosen, "");
        }
    }

    /** The options under their headings, with what the search in them finds. */
    private record OptionList(List<OptionGroup> groups) implements Drawn {

        @Override
        public void draw(Markup to) {
            for (OptionGroup group : groups) {
                if (group.label() != null) {
                    to.tags("<div class=\"g\">").text(group.label()).tags("</div>");
                }
                String type = group.many() ? "checkbox" : "radio";
                for (Option option : group.options()) {
                    to.tags("<label")
                            .attribute("data-text", option.searchText().isEmpty() ? null : option.searchText())
                            .tags("><input")
                            .attribute("type", type)
                            .attribute("name", group.name())
                            .attribute("value", option.value())
                            .attribute("data-short", option.label())
                            .tags(option.chosen() ? " checked=\"checked\">" : ">")
                            .text(option.label());
                    if (option.note() != null) {
                        to.tags("<span>").text(option.note()).tags("</span>");
                    }
                    to.tags("</label>");
                }
            }
        }
    }

    /** The options of a list that opens; a range's begin with none chosen. */
    private record Dropdown(List<Option> options, boolean range, String value) implements Drawn {

        @Override
        public void draw(Markup to) {
            to.tags(range ? "<option value=\"\"></option>" : "");
            for (Option option : options) {
                boolean chosen = range ? option.value().equals(value) : option.chosen();
                to.tags("<option")
                        .attribute("value", option.value())
                        .tags(chosen ? " selected=\"selected\">" : ">")
                        .text(option.label())
                        .tags("</option>");
            }
        }
    }

    public FilterField {
        groups = List.copyOf(groups);
    }

    public static FilterField select(String name, String label, List<Option> options) {
        return new FilterField(
                Kind.SELECT, name, null, label, "", List.of(new OptionGroup(null, name, false, options)), "", "");
    }

    public static FilterField checks(String name, String label, String unset, List<Option> options) {
        return new FilterField(
                Kind.CHECKS, name, null, label, unset, List.of(new OptionGroup(null, name, true, options)), "", "");
    }

    public static FilterField text(String name, String label, @Nullable String value) {
        return new FilterField(Kind.TEXT, name, null, label, "", List.of(), Objects.requireNonNullElse(value, ""), "");
    }

    public Stream<Option> options() {
        return groups.stream().flatMap(group -> group.options().stream());
    }

    /** For a list of many options. */
    Drawn optionList() {
        return new OptionList(groups);
    }

    /** For a list of which one is always chosen. */
    Drawn dropdown() {
        return new Dropdown(groups.get(0).options(), false, value);
    }

    /** The first of a range's values. */
    String lowest() {
        return groups.get(0).options().get(0).value();
    }

    /** The last of a range's values. */
    String highest() {
        List<Option> all = groups.get(0).options();
        return all.get(all.size() - 1).value();
    }

    /** For the lower end of a range. */
    Drawn lowerEnds() {
        return new Dropdown(groups.get(0).options(), true, value);
    }

    /** For the upper end of a range. */
    Drawn upperEnds() {
        return new Dropdown(groups.get(0).options(), true, upperValue);
    }

    /** Whether anything narrows the answer. */
    public boolean isSet() {
        return switch (kind) {
            case SELECT -> false;
            case CHECKS, BRAND_SET, ONE_OF ->
                options().anyMatch(option -> option.chosen() && !option.value().isEmpty());
            case RANGE -> !value.isEmpty() || !upperValue.isEmpty();
            case TEXT -> !value.isEmpty();
        };
    }

    /** What is chosen, in few words: the first two and how many more. */
    public String summary() {
        if (!isSet()) {
            return unset;
        }
        if (kind == Kind.RANGE) {
            return (value.isEmpty() ? lowest() : value) + "–" + (upperValue.isEmpty() ? highest() : upperValue);
        }
        List<String> names = options()
                .filter(option -> option.chosen() && !option.value().isEmpty())
                .map(Option::label)
                .toList();
        String first = names.stream().limit(2).collect(Enumerated.names());
        return names.size() > 2 ? first + " +" + (names.size() - 2) : first;
    }
}
