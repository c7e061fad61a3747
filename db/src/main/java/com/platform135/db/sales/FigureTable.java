package com.platform135.db.sales;

/** Sums and counts by group and column; a column is a spec, the last one the set as a whole. */
final class FigureTable {

    private static final int ORDERING = 0;
    private static final int REPEATING = 1;
    private static final int NEEDING = 2;
    private static final int ORDER_DAYS = 3;
    private static final int CARTONS = 4;
    private static final int FEN = 5;
    private static final int NEED = 6;
    private static final int LIMIT = 7;
    private static final int NEED_LINES = 8;
    private static final int STOCKOUT_LINES = 9;
    private static final int FIGURES = 10;

    private final int columns;
    private final long[] figures;

    /** By group, of the retailers counted: how many, how many ordered every spec, had a limit, and filled it. */
    private final int[] active;

    private final int[] orderingAll;
    private final int[] limited;
    private final int[] limitFilled;

    FigureTable(int groups, int columns) {
        this.columns = columns;
        this.active = new int[groups];
        this.orderingAll = new int[groups];
        this.limited = new int[groups];
        this.limitFilled = new int[groups];
        this.figures = new long[Math.multiplyExact(Math.multiplyExact(groups, columns), FIGURES)];
    }

    private int at(int group, int column) {
        return (group * columns + column) * FIGURES;
    }

    int groups() {
        return active.length;
    }

    int columns() {
        return columns;
    }

    /** Counts one retailer. */
    void countRetailer(int group, boolean orderedAll, boolean hasLimit, boolean filledLimit) {
        active[group]++;
        orderingAll[group] += orderedAll ? 1 : 0;
        limited[group] += hasLimit ? 1 : 0;
        limitFilled[group] += filledLimit ? 1 : 0;
    }

    void count(int group, int column, int ordering, int repeating, int needing) {
        int at = at(group, column);
        figures[at + ORDERING] += ordering;
        figures[at + REPEATING] += repeating;
        figures[at + NEEDING] += needing;
    }

    /** A column to add lines to. */
    Column column(int column, boolean withOrderDays) {
        return new Column(column, withOrderDays);
    }

    /** Takes lines of one spec, whose order days say nothing about those of the set. */
    final class Column {

        private final int column;
        private final boolean withOrderDays;

        private Column(int column, boolean withOrderDays) {
            this.column = column;
            this.withOrderDays = withOrderDays;
        }

        int groups() {
            return active.length;
        }

        void add(int group, int orderDays, Sums sums) {
            FigureTable.this.add(group, column, withOrderDays ? orderDays : 0, sums);
        }
    }

    void addOrderDays(int group, int column, int orderDays) {
        figures[at(group, column) + ORDER_DAYS] += orderDays;
    }

    void add(int group, int column, int orderDays, Sums sums) {
        int at = at(group, column);
        figures[at + ORDER_DAYS] += orderDays;
        figures[at + CARTONS] += sums.ordered;
        figures[at + FEN] += sums.fen;
        figures[at + NEED] += sums.need;
        figures[at + LIMIT] += sums.limit;
        figures[at + NEED_LINES] += sums.needLines;
        figures[at + STOCKOUT_LINES] += sums.stockoutLines;
    }

    void addAll(FigureTable other) {
        for (int i = 0; i < figures.length; i++) {
            figures[i] += other.figures[i];
        }
        for (int group = 0; group < active.length; group++) {
            active[group] += other.active[group];
            orderingAll[group] += other.orderingAll[group];
            limited[group] += other.limited[group];
            limitFilled[group] += other.limitFilled[group];
        }
    }

    /** Adds the lines of all specs to the last column. */
    void sumSpecs() {
        for (int group = 0; group < active.length; group++) {
            int set = at(group, columns - 1);
            for (int at = at(group, 0); at < set; at += FIGURES) {
                for (int figure = CARTONS; figure < FIGURES; figure++) {
                    figures[set + figure] += figures[at + figure];
                }
            }
        }
    }

    int active(int group) {
        return active[group];
    }

    int orderingAll(int group) {
        return orderingAll[group];
    }

    int limited(int group) {
        return limited[group];
    }

    int limitFilled(int group) {
        return limitFilled[group];
    }

    SalesFigures figures(int group, int column) {
        int at = at(group, column);
        return new SalesFigures(
                (int) figures[at + ORDERING],
                (int) figures[at + REPEATING],
                (int) figures[at + NEEDING],
                figures[at + ORDER_DAYS],
                figures[at + CARTONS],
                figures[at + FEN],
                figures[at + NEED],
                figures[at + LIMIT],
                figures[at + NEED_LINES],
                figures[at + STOCKOUT_LINES]);
    }

    /** All groups together. */
    FigureTable total() {
        FigureTable sum = new FigureTable(1, columns);
        for (int group = 0; group < active.length; group++) {
            for (int i = 0; i < sum.figures.length; i++) {
                sum.figures[i] += figures[at(group, 0) + i];
            }
            sum.active[0] += active[group];
            sum.orderingAll[0] += orderingAll[group];
            sum.limited[0] += limited[group];
            sum.limitFilled[0] += limitFilled[group];
        }
        return sum;
    }
}
