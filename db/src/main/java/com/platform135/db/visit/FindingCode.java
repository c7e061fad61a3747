package com.platform135.db.visit;

/**
 * The usual outcomes of a visit, a chip each, under 客户, 品牌 and 市场. What they are called is in the messages
 * {@code tools.visit.finding.<code>}.
 */
public enum FindingCode {
    PRICE_TAGS_GIVEN(VisitPoint.CUSTOMER),
    PRICE_TAGS_MISSING(VisitPoint.CUSTOMER),
    DISPLAY_TIDIED(VisitPoint.CUSTOMER),
    DISPLAY_POOR(VisitPoint.CUSTOMER),
    SUPPLY_EXPLAINED(VisitPoint.CUSTOMER),
    POLICY_EXPLAINED(VisitPoint.CUSTOMER),
    ORDER_ADVISED(VisitPoint.CUSTOMER),
    BUSINESS_UP(VisitPoint.CUSTOMER),
    BUSINESS_DOWN(VisitPoint.CUSTOMER),
    STOCK_HIGH(VisitPoint.CUSTOMER),
    STOCK_LOW(VisitPoint.CUSTOMER),
    TERMINAL_BROKEN(VisitPoint.CUSTOMER),
    HELP_NEEDED(VisitPoint.CUSTOMER),
    OWNER_AWAY(VisitPoint.CUSTOMER),
    FORCED_LISTING(VisitPoint.CUSTOMER, Asks.SPEC_AND_NOTE),
    STUFFING(VisitPoint.CUSTOMER, Asks.SPEC_AND_NOTE),

    BRAND_INTRODUCED(VisitPoint.BRAND, Asks.SPEC),
    BRAND_ACCEPTED(VisitPoint.BRAND, Asks.SPEC),
    BRAND_DECLINED(VisitPoint.BRAND, Asks.SPEC_AND_NOTE),
    ON_DISPLAY(VisitPoint.BRAND, Asks.SPEC),
    SELLS_WELL(VisitPoint.BRAND, Asks.SPEC),
    SELLS_SLOWLY(VisitPoint.BRAND, Asks.SPEC),
    SOLD_OUT(VisitPoint.BRAND, Asks.SPEC),
    CONSUMERS_LIKE(VisitPoint.BRAND, Asks.SPEC),
    CONSUMERS_DISLIKE(VisitPoint.BRAND, Asks.SPEC_AND_NOTE),
    MATERIAL_PLACED(VisitPoint.BRAND),

    PRICES_STEADY(VisitPoint.MARKET),
    PRICE_BELOW_COST(VisitPoint.MARKET, Asks.SPEC),
    FLOW_UP(VisitPoint.MARKET),
    FLOW_DOWN(VisitPoint.MARKET),
    SHOP_OPENED(VisitPoint.MARKET, Asks.NOTE),
    WORKS_NEARBY(VisitPoint.MARKET),
    FESTIVE_DEMAND(VisitPoint.MARKET),
    FOREIGN_GOODS(VisitPoint.MARKET, Asks.NOTE);

    private enum Asks {
        NOTHING,
        SPEC,
        NOTE,
        SPEC_AND_NOTE
    }

    private final VisitPoint point;
    private final Asks asks;

    FindingCode(VisitPoint point) {
        this(point, Asks.NOTHING);
    }

    FindingCode(VisitPoint point, Asks asks) {
        this.point = point;
        this.asks = asks;
    }

    public VisitPoint point() {
        return point;
    }

    /** Whether the form asks of which spec it is true. */
    public boolean asksForSpec() {
        return asks == Asks.SPEC || asks == Asks.SPEC_AND_NOTE;
    }

    /** Whether the form asks for a few words. */
    public boolean asksForNote() {
        return asks == Asks.NOTE || asks == Asks.SPEC_AND_NOTE;
    }

    /** 强制上柜 or 压货: goes straight to the branch. */
    public boolean isAgainstTheRules() {
        return this == FORCED_LISTING || this == STUFFING;
    }

    /** Message key of the chip's label. */
    public String labelKey() {
        return "tools.visit.finding." + name();
    }
}
