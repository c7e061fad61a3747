package com.platform135.tools.filter;

import java.util.List;

import com.platform135.tools.filter.PeriodPicker.Choice;
import com.platform135.tools.filter.PeriodPicker.YearRow;
import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/** What the period picker offers, as links: usual periods, years with their months and quarters, weeks. */
record PeriodChoices(List<Choice> chips, List<YearRow> years, List<Choice> weeks) implements Drawn {

    @Override
    public void draw(Markup to) {
        to.tags("<div class=\"chips\">");
        for (Choice chip : chips) {
            drawLink(chip, "chip", to);
            to.text(chip.label()).tags("</a>");
        }
        to.tags("</div><div class=\"calendar\">");
        for (YearRow row : years) {
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
        to.tags("</div><h3>").text(to.message("tools.period.weeks")).tags("</h3><div class=\"weeks\">");
        for (Choice week : weeks) {
            drawLink(week, "", to);
            to.tags("<b>").text(week.label()).tags("</b><span>");
            to.text(week.note() == null ? "" : week.note()).tags("</span></a>");
        }
        to.tags("</div>");
    }

    /** One that lies in the future can't be followed. */
    private static void drawChoice(Choice choice, Markup to) {
        if (choice.href() == null) {
            to.tags("<span class=\"off\">").text(choice.label()).tags("</span>");
        } else {
            drawLink(choice, "", to);
            to.text(choice.label()).tags("</a>");
        }
    }

    private static void drawLink(Choice choice, String shape, Markup to) {
        to.tags("<a").classes(shape);
        if (choice.href() != null) {
            to.link(choice.href());
        }
        to.attribute("aria-current", choice.current() ? "true" : null).tags(">");
    }
}
