package com.platform135.tools.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The toolbar over a table, as drawn by {@code tools/table :: with(toolbar, table)}: what can be done with the rows, units, files.
 *
 * @param asOf when the data was complete, as text, or null
 */
public record ToolbarView(
        List<Action> actions,
        List<UnitChoice> units,
        List<FileLink> exports,
        @Nullable String asOf) {

    public ToolbarView {
        actions = List.copyOf(actions);
        units = List.copyOf(units);
        exports = List.copyOf(exports);
    }

    /** Something to do: with the rows ticked (posted to {@code href} as {@code keys}), else a link. */
    public record Action(String labelKey, String href, boolean ticked) {}

    /** One kind of unit with its choices. */
    public record UnitChoice(List<Choice> choices) {}

    /** A unit to switch to. */
    public record Choice(String labelKey, String href, boolean current) {}

    /** The table as a file. */
    public record FileLink(String labelKey, String href) {}

    public static ToolbarView empty() {
        return new ToolbarView(List.of(), List.of(), List.of(), null);
    }

    public ToolbarView action(String labelKey, String href) {
        return new ToolbarView(plus(actions, new Action(labelKey, href, false)), units, exports, asOf);
    }

    /** An action on the ticked rows; their ids arrive as {@code keys}. */
    public ToolbarView onTicked(String labelKey, String href) {
        return new ToolbarView(plus(actions, new Action(labelKey, href, true)), units, exports, asOf);
    }

    /** Whether anything can be done with ticked rows. */
    public boolean ticks() {
        return actions.stream().anyMatch(Action::ticked);
    }

    /** The whole table as {@code xlsx} or {@code csv}, with the filters of the address. */
    public ToolbarView export(String suffix, String href) {
        return new ToolbarView(actions, units, plus(exports, new FileLink("tools.table.export." + suffix, href)), asOf);
    }

    public ToolbarView withAsOf(String text) {
        return new ToolbarView(actions, units, exports, text);
    }

    /** The switch 条/箱/万支. */
    public ToolbarView quantityUnits(PageUrl url, Units chosen) {
        return unit(url, "unit", chosen.quantity(), Unit.Quantity.values());
    }

    /** The switch 元/万元. */
    public ToolbarView moneyUnits(PageUrl url, Units chosen) {
        return unit(url, "money", chosen.money(), Unit.Currency.values());
    }

    private ToolbarView unit(PageUrl url, String parameter, Unit chosen, Unit[] all) {
        List<Choice> choices = Arrays.stream(all)
                .map(unit -> new Choice(
                        unit.messageKey(),
                        url.with(parameter, unit == all[0] ? null : unit.code()).toString(),
                        unit.equals(chosen)))
                .toList();
        return new ToolbarView(actions, plus(units, new UnitChoice(choices)), exports, asOf);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
