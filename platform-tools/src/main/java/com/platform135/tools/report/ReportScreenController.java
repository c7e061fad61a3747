package com.platform135.tools.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.filter.RemembersFilters;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Serves a {@link ReportScreen}: the page at its path and the same table as a file. Its subclass is mapped to the path. */
public abstract class ReportScreenController {

    private static final String UNRECORDED = "tools/report/unrecorded";

    private final ReportScreenKit kit;
    private final ReportScreen screen;

    protected ReportScreenController(ReportScreenKit kit, ReportScreen screen) {
        this.kit = kit;
        this.screen = screen;
    }

    /** The page, or where a reader begins who asked for nothing; where no orders are on record for the period, that. */
    @GetMapping
    @RemembersFilters
    public String page(HttpServletRequest request, Locale locale, Model model) {
        PlatformUser reader = kit.user().get();
        Map<String, String> beginning = screen.beginning(reader);
        Optional<PageUrl> start =
                beginning.isEmpty() ? Optional.empty() : kit.reader().start(request, () -> beginning);
        if (start.isPresent()) {
            return "redirect:" + start.get();
        }
        ReportPage asked = asked(request);
        model.addAttribute("view", screen.view(asked, reader, locale));
        Optional<OrderRecord.GapView> gap = kit.record().gap(asked, screen.needs(), locale);
        if (gap.isPresent()) {
            model.addAttribute("gap", gap.get());
            model.addAttribute("titleKey", screen.table(asked, reader, locale).titleKey());
            return UNRECORDED;
        }
        kit.record().caution(asked, screen, locale).ifPresent(caution -> model.addAttribute("caution", caution));
        return screen.template();
    }

    /** The table in view as a file. */
    @GetMapping("/export.{suffix:csv|xlsx}")
    public void export(
            @PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        ReportPage page = asked(request);
        ReportTable<?> table = kit.months().only(screen.table(page, kit.user().get(), locale), page);
        ReportPage shown = page.narrowed();
        kit.files().sendPage(table, shown, screen.conditions(shown, kit.headings(), locale), format, locale, response);
    }

    private ReportPage asked(HttpServletRequest request) {
        return kit.reader().read(request, screen.own(), screen.startingBy());
    }
}
