package com.platform135.analysis.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import com.platform135.analysis.shops.ShopNames;
import com.platform135.db.sales.Dimension;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportPages;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** The heaviest hits that nobody has decided about yet, in few lines. */
@Component
public class OpenSignals {

    private final SignalKit kit;
    private final ReportPages pages;

    OpenSignals(SignalKit kit, ReportPages pages) {
        this.kit = kit;
        this.pages = pages;
    }

    /** How many are open, the first of them and where the others are. */
    public record OpenView(int open, List<Line> lines, String href) {}

    /** A hit in one line. */
    public record Line(String shop, String rule, String sentence, String href) {}

    /** As of today, each shop once. */
    public OpenView first(SignalScreen screen, PlatformUser user, int most, Locale locale) {
        ReportPage page = pages.read(PageUrl.of(screen.path(), Map.of()), user, screen.own(), Dimension.NONE);
        List<SignalRow> open = screen.openRows(page);
        ShopNames names = new ShopNames(kit.directory);
        List<SignalRow> some = open.stream()
                .collect(Collectors.toMap(
                        row -> row.signal().retailerId(), row -> row, (first, next) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(most)
                .toList();
        names.load(some.stream().map(row -> row.signal().retailerId()).toList(), List.of());
        String family = screen.finder().family();
        return new OpenView(
                open.size(),
                some.stream()
                        .map(row -> new Line(
                                names.shop(row.signal().retailerId()).name(),
                                kit.texts.rule(family, row.signal().rule(), locale),
                                kit.texts.sentence(family, row.signal(), locale),
                                PageUrl.of(screen.path())
                                        .with(
                                                "q",
                                                names.shop(row.signal().retailerId())
                                                        .licenceNo())
                                        .toString()))
                        .toList(),
                PageUrl.of(screen.path())
                        .with(SignalScreen.STATE, SignalScreen.OPEN)
                        .toString());
    }
}
