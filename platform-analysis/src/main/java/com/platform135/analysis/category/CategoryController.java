package com.platform135.analysis.category;

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
import com.platform135.tools.report.ReportFiles;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportPages;
import com.platform135.tools.security.CurrentUser;

/** 客户分类销售情况一览表 (5). */
@Controller
@RequestMapping(CategoryPages.PATH)
class CategoryController {

    private final ReportPages reader;
    private final CategoryPages pages;
    private final ReportFiles files;
    private final CurrentUser user;

    CategoryController(ReportPages reader, CategoryPages pages, ReportFiles files, CurrentUser user) {
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.user = user;
    }

    @GetMapping
    @RemembersFilters
    String page(HttpServletRequest request, Locale locale, Model model) {
        ReportPage page = reader.read(request, CategoryPages.OWN, CategoryPages.STARTING_BY);
        model.addAttribute("view", pages.view(page, user.get(), locale));
        return "analysis/category/page";
    }

    @GetMapping("/export.{suffix:csv|xlsx}")
    void export(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = reader.read(request, CategoryPages.OWN, CategoryPages.STARTING_BY);
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        files.sendPage(pages.file(page, locale), page.narrowed(), format, locale, response);
    }
}
