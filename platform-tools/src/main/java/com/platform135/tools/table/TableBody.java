package com.platform135.tools.table;

import java.util.List;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/**
 * Rows of a table.
 *
 * @param ticks the id of the form that the rows' tick boxes belong to
 * @param heads those drawn, as many as a row has cells
 */
record TableBody(List<RowView> rows, List<HeaderView> heads, boolean tickable, String ticks) implements Drawn {

    /** Words so long that they break, in characters. */
    private static final int LONG = 30;

    /** What a third of a phone holds on two lines, in Latin letters; a Chinese one counts for two. */
    private static final int NARROW = 26;

    @Override
    public void draw(Markup to) {
        for (RowView row : rows) {
            to.tags("<tr>");
            if (tickable) {
                drawTick(row, to);
            }
            for (int i = 0; i < row.cells().size(); i++) {
                CellView cell = row.cells().get(i);
                if (i == 0) {
                    to.tags("<th scope=\"row\"")
                            .classes("pin", cell.numeric() ? "n" : "")
                            .tags(">");
                } else {
                    to.tags("<td")
                            .classes(cell.numeric() ? "n" : "", cell.missing() ? "none" : "", shape(cell))
                            .attribute("data-label", heads.get(i).label())
                            .tags(">");
                }
                drawContent(cell, to);
                to.tags(i == 0 ? "</th>" : "</td>");
            }
            to.tags("</tr>");
        }
    }

    /** A sentence breaks anywhere, words too wide for a third of a phone get a line of their own, a day never breaks. */
    private static String shape(CellView cell) {
        String text = cell.text();
        if (cell.numeric() || cell.line() != null) {
            return "";
        }
        if (text.length() > LONG) {
            return "long";
        }
        return isDay(text) ? "day" : isWide(text) ? "words" : "";
    }

    private static boolean isDay(String text) {
        boolean whole = text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        boolean minute = text.length() == 11 && text.charAt(2) == '-' && text.charAt(5) == ' ';
        return whole || minute;
    }

    private static boolean isWide(String text) {
        return text.length() > NARROW / 2
                && text.chars().map(letter -> letter > 0x2E7F ? 2 : 1).sum() > NARROW;
    }

    private void drawTick(RowView row, Markup to) {
        to.tags("<td class=\"tick\">");
        if (row.id() != null) {
            to.tags("<label><input type=\"checkbox\" name=\"keys\"")
                    .attribute("value", row.id())
                    .attribute("form", ticks)
                    .attribute(
                            "aria-label",
                            to.message("tools.table.tick", row.cells().get(0).text()))
                    .tags("></label>");
        }
        to.tags("</td>");
    }

    private static void drawContent(CellView cell, Markup to) {
        if (cell.line() != null) {
            to.tags("<div class=\"spark-box\">").draw(cell.line()).tags("</div>");
        } else if (cell.href() != null) {
            to.tags("<a")
                    .classes("drill", cell.tone() == null ? "" : "tag " + cell.tone())
                    .link(cell.href())
                    .tags(">")
                    .text(cell.text())
                    .tags("</a>");
        } else if (cell.tone() != null) {
            to.tags("<span")
                    .classes("tag", cell.tone())
                    .tags(">")
                    .text(cell.text())
                    .tags("</span>");
        } else {
            to.text(cell.text());
        }
        if (cell.sub() != null) {
            to.tags("<span class=\"f\">").text(cell.sub()).tags("</span>");
        }
    }
}
