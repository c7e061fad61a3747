package com.platform135.tools.layout;

import java.util.List;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/**
 * The menu's links: 工作台, then each verb with its entries in groups.
 *
 * @param path of the page it stands on
 * @param icons address of the icons
 */
record MenuLinks(List<MenuVerb> verbs, String path, String icons) implements Drawn {

    @Override
    public void draw(Markup to) {
        drawLink("/", path.equals("/"), to);
        to.icon(icons, "home");
        to.tags("<span>").text(to.message("tools.layout.home")).tags("</span></a>");
        for (MenuVerb verb : verbs) {
            to.tags(verb.open() ? "<details open=\"open\"" : "<details")
                    .attribute("data-verb", verb.key())
                    .tags("><summary")
                    .classes(verb.current() ? "on" : "")
                    .tags(">");
            to.icon(icons, verb.icon());
            to.tags("<span>").text(to.message(verb.titleKey())).tags("</span></summary><div class=\"sub\">");
            for (MenuVerb.Group group : verb.groups()) {
                if (group.titleKey() != null) {
                    to.tags("<div class=\"g\">")
                            .text(to.message(group.titleKey()))
                            .tags("</div>");
                }
                for (MenuVerb.Entry entry : group.entries()) {
                    drawLink(entry.href(), entry.current(), to);
                    to.text(to.message(entry.titleKey())).tags("</a>");
                }
            }
            to.tags("</div></details>");
        }
    }

    private static void drawLink(String href, boolean current, Markup to) {
        to.tags("<a")
                .link(href)
                .attribute("aria-current", current ? "page" : null)
                .tags(">");
    }
}
