package com.platform135.analysis.orders;

import java.util.List;

import com.platform135.tools.export.Heading;
import com.platform135.tools.table.TableView;
import com.platform135.tools.table.ToolbarView;

/**
 * The order lines of one shop as drawn.
 *
 * @param conditions what was asked, in words
 * @param backHref to the list the reader came from
 * @param backKey message key of the name of that page
 */
public record OrderLinesView(
        ShopHeadRow shop,
        List<Heading.Condition> conditions,
        String backHref,
        String backKey,
        ToolbarView toolbar,
        TableView table) {}
