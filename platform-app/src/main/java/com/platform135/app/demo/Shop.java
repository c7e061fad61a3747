package com.platform135.app.demo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A retailer of the demo: who it is, its dated facts and managers, and how it orders.
 *
 * @param index counts the shops of the demo from 0
 * @param closedOn the first day it is no longer open
 * @param facts by date, the first from the day it opened
 * @param managers by date, the first from the day it opened
 */
public record Shop(
        int index,
        String licenceNo,
        Identity identity,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<Dated<Facts>> facts,
        List<Dated<String>> managers,
        Habit habit,
        Shelf shelf) {

    /** What holds from a day on, until the next. */
    public record Dated<T>(LocalDate from, T value) {

        static <T> T on(List<Dated<T>> history, LocalDate day) {
            return history.get(indexOn(history, day)).value;
        }

        /** The entry that holds on a day, the first one before its start. */
        static <T> int indexOn(List<Dated<T>> history, LocalDate day) {
            int index = history.size() - 1;
            while (index > 0 && history.get(index).from.isAfter(day)) {
                index--;
            }
            return index;
        }
    }

    /** What does not change. */
    public record Identity(String name, String owner, String phone, String address, double lat, double lng) {}

    /**
     * How a shop orders.
     *
     * @param weeklyCartons mean order of a week in 条
     * @param yearlyGrowth 0.05 grows by 5% a year
     * @param skips share of weeks without an order
     * @param channel its usual channel, an index into {@link DemoCity#CHANNELS}
     * @param large one of the few very large customers
     * @param slumpsFrom the day from which it orders only a quarter
     * @param boom what its area goes through
     */
    record Habit(
            double weeklyCartons,
            double yearlyGrowth,
            double skips,
            int channel,
            boolean large,
            @Nullable LocalDate slumpsFrom,
            @Nullable Boom boom) {}

    /** Open and 在营 on a day. */
    public boolean trades(LocalDate day) {
        return !day.isBefore(openedOn)
                && (closedOn == null || day.isBefore(closedOn))
                && factsOn(day).active();
    }

    public Facts factsOn(LocalDate day) {
        return Dated.on(facts, day);
    }

    public String managerOn(LocalDate day) {
        return Dated.on(managers, day);
    }

    int orderWeekday() {
        return facts.get(0).value().orderWeekday();
    }
}
