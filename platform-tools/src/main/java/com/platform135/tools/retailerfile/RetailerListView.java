package com.platform135.tools.retailerfile;

import java.util.List;

import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterBar;
import com.platform135.tools.markup.Drawn;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * 客户档案维护 as drawn: the list.
 *
 * @param words looked for
 * @param cards the same retailers as a phone shows them
 */
public record RetailerListView(
        FilterBar filter,
        List<Heading.Condition> conditions,
        String words,
        ToolbarView toolbar,
        TableView table,
        List<Card> cards) {

    public Drawn shopCards() {
        return new ShopCards(cards);
    }

    /** A retailer on a phone. */
    public record Card(String name, String href, String what, String address, String phone, String visited) {}
}
