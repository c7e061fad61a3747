package com.platform135.analysis.supply;

import java.util.List;

import com.platform135.analysis.orders.ShopHeadRow;
import com.platform135.analysis.screen.CardView;
import com.platform135.tools.export.Heading;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * One customer's supply and demand as drawn.
 *
 * @param backHref to the list the reader came from
 * @param ordersHref to all its order lines
 */
public record SupplyShopView(
        ShopHeadRow shop,
        List<Heading.Condition> conditions,
        String backHref,
        String ordersHref,
        List<CardView> cards,
        ToolbarView toolbar,
        TableView table) {}
