package com.platform135.evaluate.visits;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.filter.RemembersFilters;
import com.platform135.tools.report.ReportFiles;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportPages;
import com.platform135.tools.security.CurrentUser;

/** 拜访反馈查询 (46): the list. */
@Controller
@RequestMapping(VisitTabs.LIST)
class VisitListController {

    private final ReportPages reader;
    private final VisitListPages pages;
    private final ReportFiles files;
    private final CurrentUser user;

    VisitListController(ReportPages reader, VisitListPages pages, ReportFiles files, CurrentUser user) {
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.user = user;
    }

    @GetMapping
    @RemembersFilters
    String page(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", pages.view(read(request), user.get(), locale));
        return "evaluate/visits/page";
    }

    /** The table as it stands now, for a page that is open. */
    @GetMapping("/rows")
    String rows(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("table", pages.rows(read(request), user.get(), locale));
        return "evaluate/visits/rows";
    }

    @GetMapping("/export.{suffix:csv|xlsx}")
    void export(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request);
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        ReportPage sorted = page.asSorted();
        files.sendPage(pages.file(page, locale), sorted, pages.conditions(page, locale), format, locale, response);
    }

    private ReportPage read(HttpServletRequest request) {
        return reader.read(request, VisitFilter.OWN, Dimension.NONE);
    }
}
