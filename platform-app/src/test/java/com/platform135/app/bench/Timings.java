package com.platform135.app.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** Durations of the same work done many times, in milliseconds. */
record Timings(double median, double p95) {

    /** Does the work for its effect first, then as many times again with the clock. */
    static Timings of(int warmUp, int rounds, IntConsumer work) {
        for (int i = 0; i < warmUp; i++) {
            work.accept(i);
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Timings(millis[rounds / 2], millis[Math.min(rounds - 1, (int) Math.ceil(rounds * 0.95) - 1)]);
    }

    static Timings parse(String text) {
        String[] parts = text.split("/");
        return new Timings(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f/%.2f", median, p95);
    }
}
