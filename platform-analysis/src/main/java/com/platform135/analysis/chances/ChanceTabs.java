package com.platform135.analysis.chances;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.signal.SignalView.TabView;
import com.platform135.tools.table.PageUrl;

/** The tabs of 市场机会分析 over its three pages. */
final class ChanceTabs {

    private static final String[] OWN = {"rule", "state", "q", "tab", "sort", "page", "columns", "more", "kind"};

    private ChanceTabs() {}

    /** Those that are pages of their own. */
    static List<TabView> further(PageUrl here, @Nullable String current) {
        PageUrl bare = here.without(OWN);
        return List.of(
                new TabView("areas", bare.to(AreaPages.PATH).toString(), null, "areas".equals(current)),
                new TabView("entered", bare.to(EnteredPages.PATH).toString(), null, "entered".equals(current)));
    }

    /** All of them, seen from a page of its own. */
    static List<TabView> all(PageUrl here, String current) {
        PageUrl list = here.without(OWN).to(ChancePages.PATH);
        return Stream.of(
                        Stream.of(new TabView("list", list.toString(), null, false)),
                        further(here, current).stream(),
                        Stream.of(
                                new TabView("record", list.with("tab", "record").toString(), null, false)))
                .flatMap(tabs -> tabs)
                .toList();
    }
}
