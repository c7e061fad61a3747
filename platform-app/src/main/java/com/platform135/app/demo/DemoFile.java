package com.platform135.app.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the demo.
 *
 * @param kind the kind of import
 * @param weight how long it takes to load against the others
 */
record DemoFile(String name, String kind, int weight) {

    private static final List<DemoFile> MASTER = List.of(
            new DemoFile("orgs.csv", "orgs", 1),
            new DemoFile("staff.csv", "staff", 1),
            new DemoFile("specs.csv", "specs", 1),
            new DemoFile("retailers.csv", "retailers", 1),
            new DemoFile("retailers-changes.csv", "retailers", 1),
            new DemoFile("assignments.csv", "assignments", 1),
            new DemoFile("brand-sets.csv", "brand-sets", 1));

    /** Those of the master data without which nobody can log in. */
    static List<DemoFile> people() {
        return MASTER.subList(0, 2);
    }

    /** What pages need to answer at all, in the order of import. */
    static List<DemoFile> master() {
        return MASTER;
    }

    /** Orders, newest month first, so that pages become useful early; then the sample points. */
    static List<DemoFile> rest(List<YearMonth> months) {
        List<DemoFile> files = new ArrayList<>();
        months.stream().sorted(Comparator.reverseOrder()).map(DemoFile::orders).forEach(files::add);
        files.add(new DemoFile("sample-prices.csv", "sample-prices", 2));
        return files;
    }

    /** A chapter counts like a file. */
    static DemoFile of(DemoChapter chapter) {
        return new DemoFile(chapter.name(), "chapter", chapter.weight());
    }

    static DemoFile orders(YearMonth month) {
        return new DemoFile("orders-" + month + ".csv", "orders", 10);
    }

    static List<DemoFile> all(List<YearMonth> months) {
        return Stream.concat(master().stream(), rest(months).stream()).toList();
    }
}
