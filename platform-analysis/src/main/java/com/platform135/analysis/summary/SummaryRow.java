package com.platform135.analysis.summary;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.table.Measure;

/** An indicator over all the periods of an answer. */
record SummaryRow(Indicator indicator, SummaryAnswer answer) {

    @Nullable
    Measure value() {
        return indicator.value(answer.now());
    }

    @Nullable
    Measure previous() {
        return indicator.value(answer.previous());
    }

    @Nullable
    Measure monthOnMonth() {
        return indicator.change(answer.now(), answer.previous());
    }

    @Nullable
    Measure lastYear() {
        return indicator.value(answer.lastYear());
    }

    @Nullable
    Measure yearOnYear() {
        return indicator.change(answer.now(), answer.lastYear());
    }

    @Nullable
    Measure yearToDate() {
        return indicator.value(answer.yearToDate());
    }

    @Nullable
    Measure yearToDateOnYear() {
        return indicator.change(answer.yearToDate(), answer.yearToDateBefore());
    }

    /** This side of the comparison the page asks for, where that isn't the period itself. */
    @Nullable
    Measure comparedNow() {
        return answer.compared() == null
                ? null
                : indicator.value(answer.compared().now());
    }

    @Nullable
    Measure compared() {
        return answer.compared() == null
                ? null
                : indicator.value(answer.compared().then());
    }

    @Nullable
    Measure comparedChange() {
        return answer.compared() == null
                ? null
                : indicator.change(answer.compared().now(), answer.compared().then());
    }
}
