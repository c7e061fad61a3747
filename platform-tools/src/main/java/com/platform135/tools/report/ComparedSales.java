package com.platform135.tools.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;

/**
 * Both sides of a comparison, group by group. Each side's groups are made with the retailers, facts and assignments of its own last day;
 * with rows by month each month is compared for itself.
 */
public final class ComparedSales {

    private final Map<String, SalesGroup> now = new HashMap<>();
    private final Map<String, SalesGroup> then = new HashMap<>();

    private ComparedSales() {}

    /** @param answer to the question itself, taken over where this side is the period asked for */
    public static ComparedSales of(
            SalesSnapshot snapshot, SalesQuestion question, SalesAnswer answer, ComparedPeriods periods) {
        ComparedSales sales = new ComparedSales();
        if (question.by() == Dimension.MONTH) {
            SalesQuestion plain = question.withDimension(Dimension.NONE);
            sales.take(snapshot, plain, periods, SalesGroup.TOTAL);
            for (SalesGroup month : answer.groups()) {
                periods.of(Comparison.monthWithin(question.period(), month.code()))
                        .ifPresent(own -> sales.take(snapshot, plain, own, month.code()));
            }
        } else {
            put(sales.now, periods.asAsked() ? answer : snapshot.answer(question.withPeriod(periods.now())));
            put(sales.then, snapshot.answer(question.withPeriod(periods.then())));
        }
        return sales;
    }

    private void take(SalesSnapshot snapshot, SalesQuestion plain, ComparedPeriods periods, String code) {
        now.put(code, total(snapshot, plain, periods.now()));
        then.put(code, total(snapshot, plain, periods.then()));
    }

    private static SalesGroup total(SalesSnapshot snapshot, SalesQuestion plain, Period period) {
        return snapshot.answer(plain.withPeriod(period)).total();
    }

    private static void put(Map<String, SalesGroup> groups, SalesAnswer answer) {
        answer.groups().forEach(group -> groups.put(group.code(), group));
        groups.put(SalesGroup.TOTAL, answer.total());
    }

    /** This side's group with the code; nobody and nothing if there is none. */
    public SalesGroup now(String code) {
        return now.getOrDefault(code, none(code));
    }

    /** The other side's. */
    public SalesGroup then(String code) {
        return then.getOrDefault(code, none(code));
    }

    private static SalesGroup none(String code) {
        return new SalesGroup(code, 0, SalesFigures.ZERO, 0, 0, 0, List.of());
    }
}
