package com.platform135.tools.filter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.table.PageUrl;

/**
 * The period picker as drawn: every choice is a link, so that it works without scripts.
 *
 * @param asOf 截至 11-22 while the period is unfinished, or null
 * @param from first day, for the fields of any range
 * @param to last day, included
 * @param action where the fields of any range are sent
 * @param kept the other parameters of the address, sent along with the range
 */
public record PeriodPicker(
        String label,
        @Nullable String asOf,
        List<Choice> chips,
        List<YearRow> years,
        List<Choice> weeks,
        String from,
        String to,
        String action,
        List<PageUrl.Parameter> kept) {

    public Drawn usual() {
        return to -> chips.forEach(chip -> PeriodLinks.drawChip(chip, to));
    }

    public Drawn calendar() {
        return to -> years.forEach(row -> PeriodLinks.drawYear(row, to));
    }

    public Drawn latestWeeks() {
        return to -> weeks.forEach(week -> PeriodLinks.drawWeek(week, to));
    }

    /** One choice; {@code href} is null where it lies in the future. */
    public record Choice(
            String label, @Nullable String note, @Nullable String href, boolean current) {}

    /** A year with its twelve months and four quarters. */
    public record YearRow(Choice year, List<Choice> months, List<Choice> quarters) {}
}
