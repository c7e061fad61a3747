package com.platform135.tools.table;

/** What a column holds; decides how a value reads on the page and in each kind of file. */
public enum ColumnType {
    /** A {@link String}. */
    TEXT,
    /** A whole {@link Number} of customers, orders, days or specs. */
    COUNT,
    /** A whole {@link Number} of 条; the page may show it in 箱 or 万支. */
    CARTONS,
    /** A {@link java.math.BigDecimal} in 元 with two places; the page may show it in 万元. */
    MONEY,
    /** A {@link java.math.BigDecimal} in 元 per something (per 条, per 箱), never switched to 万元. */
    PRICE,
    /** A {@link java.math.BigDecimal} with two places. */
    DECIMAL,
    /** A share as a fraction with four places, 0.6134, shown as 61.34%. */
    RATE,
    /** A difference between two rates as a fraction with four places, 0.0310, shown as +3.10 percentage points. */
    POINTS,
    /** A relative change as a fraction with four places, 0.1200, shown as ▲ 12.00%. */
    CHANGE,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link Measure}: each row a figure of its own kind. */
    MEASURE,
    /** A {@link Boolean}. */
    FLAG;

    public boolean isNumeric() {
        return this != TEXT && this != DATE && this != FLAG;
    }
}
