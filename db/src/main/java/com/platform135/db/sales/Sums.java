package com.platform135.db.sales;

/** What lines add up to. */
final class Sums {

    long need;
    long limit;
    long ordered;
    long fen;
    long needLines;
    long stockoutLines;

    void clear() {
        need = 0;
        limit = 0;
        ordered = 0;
        fen = 0;
        needLines = 0;
        stockoutLines = 0;
    }

    void add(Sums other) {
        need += other.need;
        limit += other.limit;
        ordered += other.ordered;
        fen += other.fen;
        needLines += other.needLines;
        stockoutLines += other.stockoutLines;
    }

    boolean isZero() {
        return (need | limit | ordered | fen | needLines | stockoutLines) == 0;
    }
}
