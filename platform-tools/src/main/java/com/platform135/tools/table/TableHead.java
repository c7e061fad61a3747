package com.platform135.tools.table;

import java.util.List;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/**
 * The headings of a table: what sorts by them, what explains them.
 *
 * @param heads those drawn
 * @param icons address of the icons
 */
record TableHead(String table, List<HeaderView> heads, boolean tickable, String icons) implements Drawn {

    @Override
    public void draw(Markup to) {
        to.tags("<tr>");
        if (tickable) {
            to.tags("<td class=\"tick\"><label><input type=\"checkbox\"")
                    .attribute("aria-label", to.message("tools.table.tick-all"))
                    .tags("></label></td>");
        }
        for (int i = 0; i < heads.size(); i++) {
            HeaderView head = heads.get(i);
            to.tags("<th scope=\"col\"")
                    .classes(i == 0 ? "pin" : "", head.numeric() ? "n" : "")
                    .attribute("aria-sort", head.sorted().equals("none") ? null : head.sorted())
                    .tags("><span class=\"head\">");
            drawLabel(head, to);
            if (head.explanation() != null) {
                drawTip(head, to);
            }
            to.tags("</span></th>");
        }
        to.tags("</tr>");
    }

    private static void drawLabel(HeaderView head, Markup to) {
        if (head.sortHref() == null) {
            to.tags("<span>").text(head.label()).tags("</span>");
        } else {
            to.tags("<a").link(head.sortHref()).tags(">").text(head.label()).tags("</a>");
        }
    }

    private void drawTip(HeaderView head, Markup to) {
        to.tags("<button type=\"button\" class=\"tip\"")
                .attribute("popovertarget", TableView.tipId(table, head))
                .attribute("aria-label", to.message("tools.table.explain", head.label()))
                .tags(">")
                .icon(icons, "help")
                .tags("</button>");
    }
}
