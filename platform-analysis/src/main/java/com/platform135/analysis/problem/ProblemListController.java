package com.platform135.analysis.problem;

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
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.security.CurrentUser;

/** 三要点问题归集 (20): the lists. */
@Controller
@RequestMapping(ProblemListPages.PATH)
class ProblemListController {

    private final ReportPages reader;
    private final ProblemListPages pages;
    private final ReportFiles files;
    private final CurrentUser user;

    ProblemListController(ReportPages reader, ProblemListPages pages, ReportFiles files, CurrentUser user) {
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.user = user;
    }

    @GetMapping
    @RemembersFilters
    String list(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", pages.list(read(request), user.get(), locale));
        return "analysis/problem/list";
    }

    @GetMapping("/people")
    @RemembersFilters
    String people(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", pages.people(read(request), user.get(), locale));
        return "analysis/problem/list";
    }

    @GetMapping("/export.{suffix:csv|xlsx}")
    void export(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request);
        send(pages.file(page, locale), page.asSorted(), suffix, locale, response);
    }

    @GetMapping("/people/export.{suffix:csv|xlsx}")
    void exportPeople(
            @PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request);
        send(pages.peopleFile(page, locale), page, suffix, locale, response);
    }

    private void send(ReportTable<?> table, ReportPage page, String suffix, Locale locale, HttpServletResponse response)
            throws IOException {
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        files.sendPage(table, page, pages.conditions(page, locale), format, locale, response);
    }

    private ReportPage read(HttpServletRequest request) {
        return reader.read(request, ProblemFilter.OWN, Dimension.NONE);
    }
}
