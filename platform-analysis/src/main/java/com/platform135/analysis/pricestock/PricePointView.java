package com.platform135.analysis.pricestock;

import java.util.List;

import com.platform135.analysis.orders.ShopHeadRow;
import com.platform135.tools.export.Heading;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * One sample point as drawn.
 *
 * @param backHref to the list the reader came from
 */
public record PricePointView(
        ShopHeadRow shop, List<Heading.Condition> conditions, String backHref, ToolbarView toolbar, TableView table) {}
