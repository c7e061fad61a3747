package com.platform135.tools.report;

import java.util.Optional;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.table.PageUrl;

/** From a group of a report to the same view of that group alone. */
public final class Drill {

    private Drill() {}

    /** Empty for the group of shops that lack the fact: no filter names them. */
    public static Optional<PageUrl> into(PageUrl url, Dimension by, String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(narrowed(url.without("page", "sort"), by, code));
    }

    private static PageUrl narrowed(PageUrl url, Dimension by, String code) {
        return switch (by) {
            case NONE -> url;
            case ORG -> url.without("manager").with("org", code);
            case MANAGER -> url.without("org").with("manager", code);
            case TIER -> url.with("tierFrom", code).with("tierTo", code);
            case MONTH ->
                url.without("from", "to", "months", ReportParametersReader.PERIOD)
                        .with("month", code);
            case CUSTOMER_TYPE ->
                url.with("marketType", code.substring(0, 1))
                        .with("format", code.substring(1, 2))
                        .with("scale", code.substring(2));
            case FORMAT, MARKET_TYPE, AREA_TYPE, SCALE, VISIT_CLASS, TERMINAL -> url.with(by.key(), code);
        };
    }
}
