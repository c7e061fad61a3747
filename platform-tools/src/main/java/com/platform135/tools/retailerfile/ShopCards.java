package com.platform135.tools.retailerfile;

import java.util.List;

import com.platform135.tools.markup.Drawn;
import com.platform135.tools.markup.Markup;

/** Retailers as a phone shows them, one card each. */
record ShopCards(List<RetailerListView.Card> cards) implements Drawn {

    @Override
    public void draw(Markup to) {
        if (cards.isEmpty()) {
            to.tags("<div class=\"empty\"><b>").text(to.message("tools.retailerfile.empty"));
            to.tags("</b><span>")
                    .text(to.message("tools.retailerfile.empty.hint"))
                    .tags("</span></div>");
        }
        for (RetailerListView.Card card : cards) {
            to.tags("<article><a class=\"whole\"")
                    .link(card.href())
                    .tags(">")
                    .text(card.name())
                    .tags("</a><span class=\"traits\">")
                    .text(card.what())
                    .tags("</span><span class=\"place\">")
                    .text(card.address())
                    .tags("</span><span class=\"foot\">");
            if (!card.phone().isEmpty()) {
                to.tags("<a")
                        .link("tel:" + card.phone())
                        .tags(">")
                        .text(card.phone())
                        .tags("</a>");
            }
            to.tags("<span>")
                    .text(
                            card.visited().isEmpty()
                                    ? to.message("tools.retailerfile.never-visited")
                                    : to.message("tools.retailerfile.visited", card.visited()))
                    .tags("</span></span></article>");
        }
    }
}
