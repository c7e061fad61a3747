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

import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.export.FileFormat;
import com.platform135.tools.filter.RemembersFilters;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 三要点问题归集 (20): the problems, and the people who found them. */
@Controller
@RequestMapping(ProblemListPages.PATH)
class ProblemListController extends ReportScreenController {

    private final ReportScreenKit kit;
    private final ProblemListPages pages;

    ProblemListController(ReportScreenKit kit, ProblemListPages pages) {
        super(kit, pages);
        this.kit = kit;
        this.pages = pages;
    }

    @GetMapping("/people")
    @RemembersFilters
    String people(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", pages.people(read(request), kit.user().get(), locale));
        return pages.template();
    }

    @GetMapping("/people/export.{suffix:csv|xlsx}")
    void exportPeople(
            @PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request);
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        kit.files()
                .sendPage(
                        pages.peopleFile(page, locale),
                        page,
                        pages.conditions(page, kit.headings(), locale),
                        format,
                        locale,
                        response);
    }

    private ReportPage read(HttpServletRequest request) {
        return kit.reader().read(request, pages.own(), pages.startingBy());
    }
}
