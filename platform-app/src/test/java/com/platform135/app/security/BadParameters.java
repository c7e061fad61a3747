package com.platform135.app.security;

import java.util.List;

/** What somebody careless or hostile puts into an address, whatever the parameter means. */
final class BadParameters {

    /** Would run, were it written into a page as it is. */
    static final String TAG = "<script>alert(135)</script>";

    /** Would run, were it written into an attribute as it is. */
    static final String ATTRIBUTE = "\" onmouseover=\"alert(135)";

    /** Would be calculated, were it written into a sheet as it is. */
    static final String FORMULA = "=HYPERLINK(1)";

    /** Would lead elsewhere, were it gone to. */
    static final String ELSEWHERE = "//elsewhere.example/x";

    /** The values a parameter is given; where there are several, it is given as often. */
    static final List<List<String>> VALUES = List.of(
            List.of(""),
            List.of("随便"),
            List.of("-1"),
            List.of("2147483648"),
            List.of("99999999999999999999999999"),
            List.of("2026-13"),
            List.of("2026-02-30"),
            List.of("+999999999-12-31"),
            List.of("2026-11-30..2026-11-01"),
            List.of("2000-01-01..2099-12-31"),
            List.of("B2"),
            List.of(",,,"),
            List.of("x".repeat(10_000)),
            List.of("\0\u0001\u007f\ud800\ufffd"),
            List.of("' or 1=1; -- %25%00%zz ${7*7}{{7*7}}#{x}"),
            List.of(FORMULA + TAG + ATTRIBUTE),
            List.of(ELSEWHERE),
            List.of("/tools/retailers/客?q=%00%zz&x=["),
            List.of("1", "二"));

    /** What the report kit reads, on pages and in files, and what lists read; a page's own come from its handler and from itself. */
    static final List<String> COMMON = List.of(
            "period",
            "from",
            "to",
            "month",
            "months",
            "org",
            "manager",
            "by",
            "brandSet",
            "specs",
            "customerSet",
            "format",
            "marketType",
            "areaType",
            "scale",
            "tierFrom",
            "tierTo",
            "visitClass",
            "terminal",
            "orderWeekday",
            "shop",
            "attribution",
            "compare",
            "sort",
            "page",
            "size",
            "columns",
            "unit",
            "money",
            "spec",
            "more",
            "q",
            "state",
            "reset");

    private BadParameters() {}
}
