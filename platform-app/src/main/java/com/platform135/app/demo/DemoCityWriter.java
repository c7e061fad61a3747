package com.platform135.app.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Logger;

/**
 * Writes a demo into a folder: {@code DemoCityWriter <branch|city> <folder> [seed] [today]}. The seed is a whole number (135 when left out),
 * today a date such as {@code 2026-11-22}; orders go up to the day before it. The files follow the data contract:
 * {@code orgs.csv}, {@code staff.csv}, {@code specs.csv}, {@code retailers.csv}, {@code retailers-changes.csv}, {@code assignments.csv},
 * {@code brand-sets.csv}, one {@code orders-YYYY-MM.csv} a month, {@code sample-prices.csv}; imported in this order they build the demo.
 */
public final class DemoCityWriter {

    static final long SEED = 135;

    private static final Logger LOG = Logger.getLogger(DemoCityWriter.class.getName());

    private DemoCityWriter() {}

    public static void main(String[] args) {
        if (args.length < 2 || args.length > 4) {
            throw new IllegalArgumentException("usage: DemoCityWriter <branch|city> <folder> [seed] [today]");
        }
        long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
        LocalDate today =
                args.length > 3 ? LocalDate.parse(args[3]) : LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        long began = System.nanoTime();
        DemoCity city = DemoCity.of(DemoSize.named(args[0]), seed, today);
        new DemoFiles(city).writeAll(Path.of(args[1]));
        LOG.info(() -> String.format(
                Locale.ROOT,
                "%d shops, %d months in %.1f s",
                city.shops().size(),
                city.months().size(),
                (System.nanoTime() - began) / 1e9));
    }
}
