package com.platform135.tools.report;

import static com.platform135.tools.table.ColumnType.*;

import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;

/**
 * The metric dictionary (指标字典): every figure that reports show, defined once. Headings, 口径 tips, exports and
 * {@code /api/v1/metrics} read it; names and formulas are the messages {@code tools.metric.<code>.name} and {@code .formula}.
 */
public enum Metric {
    ACTIVE(COUNT, Source.FIELD),
    ORDERING(COUNT, Source.FIELD),
    DISTRIBUTION_RATE(RATE, Source.FIELD),
    DISTRIBUTION_TARGET(RATE, Source.PRODUCT),
    DISTRIBUTION_GAP(POINTS, Source.PRODUCT),
    SHOPS_NEEDED(COUNT, Source.PRODUCT),
    EXPECTED_BY_NOW(COUNT, Source.PRODUCT),
    BEHIND_PACE(COUNT, Source.PRODUCT),
    PREVIOUS_RATE(RATE, Source.FIELD),
    RATE_CHANGE(POINTS, Source.FIELD),
    QUANTITY(CARTONS, Source.STANDARD),
    AMOUNT(MONEY, Source.STANDARD),
    QUANTITY_PER_SHOP(DECIMAL, Source.FIELD),
    ORDER_DAYS(COUNT, Source.FIELD),
    QUANTITY_SHARE(RATE, Source.FIELD),
    AVERAGE_PRICE(PRICE, Source.FIELD),
    CASE_VALUE(PRICE, Source.FIELD),
    YEAR_ON_YEAR(CHANGE, Source.FIELD),
    MONTH_ON_MONTH(CHANGE, Source.FIELD),
    COMPARED_NOW(CARTONS, Source.FIELD),
    COMPARED_QUANTITY(CARTONS, Source.FIELD),
    COMPARED_CHANGE(CHANGE, Source.FIELD),
    COMPARED_RATE(RATE, Source.FIELD),
    COMPARED_POINTS(POINTS, Source.FIELD),
    CARRIED(FLAG, Source.FIELD),
    LAST_ORDER(DATE, Source.FIELD),
    NEED(CARTONS, Source.STANDARD),
    LIMIT(CARTONS, Source.FIELD),
    ORDERED(CARTONS, Source.STANDARD),
    FILL_RATE(RATE, Source.FIELD),
    LIMIT_FILL_RATE(RATE, Source.FIELD),
    LIMIT_FILL_SHOPS(RATE, Source.FIELD),
    SHORTFALL(CARTONS, Source.FIELD),
    SHORT_SPECS(COUNT, Source.FIELD),
    UNMET_SPECS(COUNT, Source.FIELD),
    MOVEMENT_RATE(RATE, Source.STANDARD),
    REPURCHASE_RATE(RATE, Source.FIELD),
    STOCKOUT_RATE(RATE, Source.STANDARD),
    DEMAND_RATE(RATE, Source.STANDARD),
    ORDER_RATE(RATE, Source.FIELD),
    POSSIBLE_DAYS(COUNT, Source.PRODUCT),
    ORDER_FREQUENCY(RATE, Source.PRODUCT),
    FIRST_ORDER(DATE, Source.FIELD),
    DAYS_SINCE(COUNT, Source.FIELD),
    QUANTITY_PER_ORDER(DECIMAL, Source.FIELD),
    SHOPS(COUNT, Source.FIELD),
    SHOP_SHARE(RATE, Source.FIELD),
    SPEC_COUNT(COUNT, Source.FIELD),
    SPECS_PER_SHOP(DECIMAL, Source.FIELD),
    AMOUNT_SHARE(RATE, Source.FIELD),
    SHARE_SHIFT(POINTS, Source.FIELD),
    CLASS1_SHARE(RATE, Source.FIELD),
    SET_SHARE(RATE, Source.FIELD),
    YTD(CARTONS, Source.FIELD),
    YTD_YEAR_ON_YEAR(CHANGE, Source.FIELD),
    PROVINCE_SHARE(RATE, Source.FIELD),
    STOCK_RATIO(DECIMAL, Source.FIELD),
    DAYS_OF_STOCK(DECIMAL, Source.FIELD),
    PRICE_INDEX(RATE, Source.FIELD),
    RETAIL_MARGIN(RATE, Source.FIELD),
    MOVEMENT_RATIO(RATE, Source.STANDARD),
    STOCKOUT_POINTS(RATE, Source.STANDARD),
    GROWTH_INDEX(DECIMAL, Source.FIELD),
    PEER_MEAN(DECIMAL, Source.PRODUCT),
    PEER_STANDING(RATE, Source.PRODUCT),
    PEER_CARRYING(RATE, Source.PRODUCT),
    TARGET_SHARE(RATE, Source.PRODUCT),
    EXPECTED_GAIN(CARTONS, Source.PRODUCT),
    VISITS_PLANNED(COUNT, Source.PRODUCT),
    VISITS_DONE(COUNT, Source.FIELD),
    VISIT_COMPLETION(RATE, Source.PRODUCT),
    VISITED_SHOPS(COUNT, Source.PRODUCT),
    UNVISITED_SHOPS(COUNT, Source.PRODUCT),
    VISIT_COVERAGE(RATE, Source.PRODUCT),
    VISIT_FREQUENCY_MET(RATE, Source.PRODUCT),
    VISITS_ON_SITE(COUNT, Source.FIELD),
    VISITS_BY_PHONE(COUNT, Source.FIELD),
    VISITS_ONLINE(COUNT, Source.FIELD),
    VISITED_PER_DAY(DECIMAL, Source.PRODUCT),
    VISIT_HOURS_PER_DAY(DECIMAL, Source.FIELD),
    SHORT_DAYS(COUNT, Source.FIELD),
    TELLING_VISITS(RATE, Source.PRODUCT),
    OPINIONS_CLOSED(RATE, Source.PRODUCT);

    /** Where a definition comes from. */
    public enum Source {
        /** An industry standard or official document. */
        STANDARD,
        /** Usual practice in the field. */
        FIELD,
        /** Decided for this product; a parameter with this default. */
        PRODUCT
    }

    private final ColumnType type;
    private final Source source;

    Metric(ColumnType type, Source source) {
        this.type = type;
        this.source = source;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ColumnType type() {
        return type;
    }

    public Source source() {
        return source;
    }

    /** Raised when a definition changes, so that a kept export can be told from a new one. */
    public int version() {
        return 1;
    }

    public String nameKey() {
        return "tools.metric." + code() + ".name";
    }

    public String formulaKey() {
        return "tools.metric." + code() + ".formula";
    }

    /** A column of this metric: its heading, its kind and its 口径. */
    public <R> Column<R> column(String key, Function<R, @Nullable Object> value) {
        return column(key, Label.key(nameKey()), value);
    }

    /** The same under another heading, such as a spec's name. */
    public <R> Column<R> column(String key, Label label, Function<R, @Nullable Object> value) {
        return Column.of(key, label, type, value).explainedBy(code());
    }
}
