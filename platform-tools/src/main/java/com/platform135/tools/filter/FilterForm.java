package com.platform135.tools.filter;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;
import com.platform135.tools.table.PageUrl;

/** What stands in the form of a query row: what is sent along, the fields, the buttons, the fields after 展开. */
record FilterForm(FilterBar bar) implements Drawn {

    @Override
    public void draw(Markup to) {
        for (PageUrl.Parameter parameter : bar.kept()) {
            to.tags("<input type=\"hidden\"")
                    .attribute("name", parameter.name())
                    .attribute("value", parameter.value())
                    .tags(">");
        }
        bar.fields().forEach(field -> drawField(field, to));
        drawButtons(to);
        if (!bar.more().isEmpty()) {
            to.tags(bar.open() ? "<div class=\"also\" id=\"also\">" : "<div class=\"also\" id=\"also\" hidden>");
            bar.more().forEach(field -> drawField(field, to));
            to.tags("</div>");
        }
    }

    private void drawButtons(Markup to) {
        to.tags("<span class=\"go\"><button class=\"btn p\" type=\"submit\">")
                .text(to.message("tools.filter.query"))
                .tags("</button><a class=\"btn quiet\"")
                .link(bar.resetHref())
                .tags(">")
                .text(to.message("tools.filter.reset"))
                .tags("</a>");
        if (!bar.more().isEmpty()) {
            String more = to.message("tools.filter.more");
            String less = to.message("tools.filter.less");
            to.tags("<a class=\"btn quiet\" data-also role=\"button\" aria-controls=\"also\"")
                    .link(bar.moreHref())
                    .attribute("aria-expanded", String.valueOf(bar.open()))
                    .attribute("data-more", more)
                    .attribute("data-less", less)
                    .tags(">")
                    .text(bar.open() ? less : more)
                    .tags("</a>");
        }
        to.tags("</span>");
    }

    private static void drawField(FilterField field, Markup to) {
        switch (field.kind()) {
            case SELECT -> {
                to.tags("<label class=\"pick\">");
                drawLabel(field, to);
                to.tags("<select").attribute("name", field.name()).tags(">");
                to.draw(field.dropdown()).tags("</select></label>");
            }
            case TEXT -> {
                to.tags("<label class=\"pick\">");
                drawLabel(field, to);
                to.tags("<input type=\"text\"")
                        .attribute("name", field.name())
                        .attribute("value", field.value())
                        .tags(" maxlength=\"60\"></label>");
            }
            case RANGE -> drawFolded(field, to, "", FilterForm::drawEnds);
            case CHECKS -> drawFolded(field, to, "", (any, markup) -> drawOptions(any, "", "", markup));
            case BRAND_SET ->
                drawFolded(
                        field,
                        to,
                        " data-one-kind",
                        (any, markup) -> drawOptions(any, "tools.filter.find-spec", " sets", markup));
            case ONE_OF ->
                drawFolded(field, to, "", (any, markup) -> drawOptions(any, "tools.filter.find", " sets", markup));
        }
    }

    private static void drawLabel(FilterField field, Markup to) {
        to.tags("<span class=\"k\">").text(field.label()).tags("</span>");
    }

    /** What a field opens. */
    private interface Panel {
        void draw(FilterField field, Markup to);
    }

    private static void drawFolded(FilterField field, Markup to, String marks, Panel panel) {
        to.tags("<details class=\"pop\"><summary")
                .classes("pick", field.isSet() ? "" : "unset")
                .tags(">");
        drawLabel(field, to);
        to.tags("<span class=\"v\"")
                .attribute("data-unset", field.unset())
                .tags(">")
                .text(field.summary())
                .tags("</span></summary><div class=\"panel\"")
                .tags(marks)
                .tags(">");
        panel.draw(field, to);
        to.tags("<div class=\"acts\"><button class=\"btn p s\" type=\"submit\">")
                .text(to.message("tools.filter.query"))
                .tags("</button><span class=\"sp\"></span><button class=\"btn quiet s\" type=\"button\" data-clear>")
                .text(to.message("tools.filter.clear"))
                .tags("</button></div></div></details>");
    }

    private static void drawOptions(FilterField field, String findKey, String sets, Markup to) {
        if (!findKey.isEmpty()) {
            String find = to.message(findKey);
            to.tags("<input type=\"search\" data-filter-options")
                    .attribute("placeholder", find)
                    .attribute("aria-label", find)
                    .tags(">");
        }
        to.tags("<div class=\"options")
                .tags(sets)
                .tags("\">")
                .draw(field.optionList())
                .tags("</div>");
    }

    private static void drawEnds(FilterField field, Markup to) {
        to.tags("<div class=\"range\">");
        drawEnd(field.name(), "tools.filter.from", field, field.lowerEnds(), field.lowest(), to);
        to.tags("<span>").text(to.message("tools.period.to-word")).tags("</span>");
        drawEnd(String.valueOf(field.upperName()), "tools.filter.to", field, field.upperEnds(), field.highest(), to);
        to.tags("</div>");
    }

    private static void drawEnd(String name, String key, FilterField field, Drawn options, String end, Markup to) {
        to.tags("<select")
                .attribute("name", name)
                .attribute("aria-label", to.message(key, field.label()))
                .attribute("data-end", end)
                .tags(">")
                .draw(options)
                .tags("</select>");
    }
}
