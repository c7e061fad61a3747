package com.platform135.tools.report;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;

/**
 * The same question asked of another period, group by group: 上期 and 同期. The other period's groups are made with the retailers, facts
 * and assignments of its own last day. With rows by month each month is compared with its own other period.
 */
public final class Comparison {

    private final Map<String, SalesGroup> groups;

    private Comparison(Map<String, SalesGroup> groups) {
        this.groups = groups;
    }

    /**
     * Asks the same of the other period.
     *
     * @param shift from a period to the one it is compared with, such as {@link Period#previous}
     */
    public static Comparison of(
            SalesSnapshot snapshot, SalesQuestion question, SalesAnswer answer, UnaryOperator<Period> shift) {
        Map<String, SalesGroup> groups = new HashMap<>();
        SalesQuestion other = question.withPeriod(shift.apply(question.period()));
        if (question.by() == Dimension.MONTH) {
            SalesQuestion plain = question.withDimension(Dimension.NONE);
            groups.put(
                    SalesGroup.TOTAL,
                    snapshot.answer(plain.withPeriod(other.period())).total());
            for (SalesGroup group : answer.groups()) {
                Period month = monthWithin(question.period(), group.code());
                groups.put(
                        group.code(),
                        snapshot.answer(plain.withPeriod(shift.apply(month))).total());
            }
        } else {
            SalesAnswer then = snapshot.answer(other);
            then.groups().forEach(group -> groups.put(group.code(), group));
            groups.put(SalesGroup.TOTAL, then.total());
        }
        return new Comparison(groups);
    }

    /** The group with the code in the other period; empty if it had nobody and nothing then. */
    public Optional<SalesGroup> find(String code) {
        return Optional.ofNullable(groups.get(code));
    }

    /** The month a row by month stands for: whole, or the part of it that the period holds. */
    public static Period monthWithin(Period period, String code) {
        Period month = Period.month(YearMonth.parse(code));
        return new Period(
                month.start().isBefore(period.start()) ? period.start() : month.start(),
                month.endExclusive().isAfter(period.endExclusive()) ? period.endExclusive() : month.endExclusive());
    }
}
