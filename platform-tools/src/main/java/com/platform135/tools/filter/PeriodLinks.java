package com.platform135.tools.filter;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.filter.PeriodPicker.Choice;
import com.platform135.tools.filter.PeriodPicker.YearRow;
import com.platform135.tools.markup.Markup;

/** Draws what the period picker offers, as links. */
final class PeriodLinks {

    private PeriodLinks() {}

    static void drawChip(Choice chip, Markup to) {
        to.tags("<a").classes("chip");
        drawEnd(chip, to);
    }

    static void drawYear(YearRow row, Markup to) {
        to.tags("<div class=\"year\" role=\"group\"")
                .attribute("aria-label", row.year().label())
                .tags("><b>");
        drawChoice(row.year(), to);
        to.tags("</b>");
        row.months().forEach(month -> drawChoice(month, to));
        for (Choice quarter : row.quarters()) {
            to.tags("<em>");
            drawChoice(quarter, to);
            to.tags("</em>");
        }
        to.tags("</div>");
    }

    static void drawWeek(Choice week, Markup to) {
        to.tags("<a").link(address(week)).attribute("aria-current", current(week));
        to.tags("><b>").text(week.label()).tags("</b><span>");
        to.text(week.note() == null ? "" : week.note()).tags("</span></a>");
    }

    /** One that lies in the future can't be followed. */
    private static void drawChoice(Choice choice, Markup to) {
        if (choice.href() == null) {
            to.tags("<span class=\"off\">").text(choice.label()).tags("</span>");
        } else {
            drawEnd(choice, to.tags("<a"));
        }
    }

    private static void drawEnd(Choice choice, Markup to) {
        to.link(address(choice)).attribute("aria-current", current(choice)).tags(">");
        to.text(choice.label()).tags("</a>");
    }

    private static String address(Choice choice) {
        return choice.href() == null ? "" : choice.href();
    }

    private static @Nullable String current(Choice choice) {
        return choice.current() ? "true" : null;
    }
}
