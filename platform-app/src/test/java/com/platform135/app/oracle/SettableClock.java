package com.platform135.app.oracle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock whose day a test sets; within the day it runs. */
final class SettableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final long startNanos = System.nanoTime();
    private volatile LocalDate day;

    SettableClock(LocalDate day) {
        this.day = day;
    }

    void set(LocalDate day) {
        this.day = day;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant().plusNanos(System.nanoTime() - startNanos);
    }
}
