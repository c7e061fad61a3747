package com.platform135.db.sales;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import com.platform135.db.calendar.Period;

/** The months of a period, as far as they have lines. */
final class Months {

    private final Period period;
    private final MonthSource source;

    Months(Period period, MonthSource source) {
        this.period = period;
        this.source = source;
    }

    /** Those of a block, oldest first. */
    List<MonthPart> of(int blockId, PlaceSet places) {
        List<MonthPart> parts = new ArrayList<>();
        for (YearMonth month : period.months()) {
            MonthBlock block = source.month(blockId, month);
            if (block != null) {
                int firstDay = (int) month.atDay(1).toEpochDay();
                parts.add(new MonthPart(block, firstDay, DayMask.of(month, period), places));
            }
        }
        return parts;
    }
}
