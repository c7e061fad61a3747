package com.platform135.db.sales;

/** Sums and counts by group and column; a column is a spec, or the set as a whole. */
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

    FigureTable(int groups, int columns) {
        this.columns = columns;
        this.figures = new long[Math.multiplyExact(Math.multiplyExact(groups, columns), FIGURES)];
    }

    private int at(int group, int column) {
        return (group * columns + column) * FIGURES;
    }

    void countOrdering(int group, int column) {
        figures[at(group, column) + ORDERING]++;
    }

    void countRepeating(int group, int column) {
        figures[at(group, column) + REPEATING]++;
    }

    void countNeeding(int group, int column) {
        figures[at(group, column) + NEEDING]++;
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
    SalesFigures total(int column) {
        FigureTable sum = new FigureTable(1, 1);
        for (int at = column * FIGURES; at < figures.length; at += columns * FIGURES) {
            for (int i = 0; i < FIGURES; i++) {
                sum.figures[i] += figures[at + i];
            }
        }
        return sum.figures(0, 0);
    }
}
