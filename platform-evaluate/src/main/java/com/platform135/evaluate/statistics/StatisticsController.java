package com.platform135.evaluate.statistics;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.db.sales.Dimension;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.filter.RemembersFilters;
import com.platform135.tools.report.ReportFiles;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportPages;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 拜访反馈查询 (46): statistics, and the shops behind them. */
@Controller
@RequestMapping(VisitTabs.LIST)
class StatisticsController {

    static final String UNVISITED = "/evaluate/visits/unvisited";

    private final ReportPages reader;
    private final StatisticsPages pages;
    private final UnvisitedPages unvisited;
    private final ReportFiles files;
    private final CurrentUser user;

    StatisticsController(
            ReportPages reader, StatisticsPages pages, UnvisitedPages unvisited, ReportFiles files, CurrentUser user) {
        this.reader = reader;
        this.pages = pages;
        this.unvisited = unvisited;
        this.files = files;
        this.user = user;
    }

    @GetMapping("/statistics")
    @RemembersFilters
    String statistics(HttpServletRequest request, Locale locale, Model model) {
        Optional<PageUrl> start = reader.start(request, () -> StatisticsPages.beginning(user.get()));
        if (start.isPresent()) {
            return "redirect:" + start.get();
        }
        model.addAttribute("view", pages.view(read(request, Set.of()), user.get(), locale));
        return "evaluate/statistics/page";
    }

    @GetMapping("/statistics/export.{suffix:csv|xlsx}")
    void export(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request, Set.of());
        files.sendPage(
                pages.file(page, locale), page, pages.conditions(page, locale), format(suffix), locale, response);
    }

    @GetMapping("/unvisited")
    String unvisited(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", unvisited.view(read(request, Set.of(UnvisitedPages.BELOW)), locale));
        return "evaluate/statistics/unvisited";
    }

    @GetMapping("/unvisited/export.{suffix:csv|xlsx}")
    void exportUnvisited(
            @PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request, Set.of(UnvisitedPages.BELOW));
        files.sendPage(unvisited.file(page), page, pages.conditions(page, locale), format(suffix), locale, response);
    }

    private static FileFormat format(String suffix) {
        return FileFormat.find(suffix).orElseThrow(NotFoundException::new);
    }

    private ReportPage read(HttpServletRequest request, Set<String> own) {
        return reader.read(request, own, Dimension.NONE);
    }
}
