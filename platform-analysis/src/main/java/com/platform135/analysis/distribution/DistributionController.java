package com.platform135.analysis.distribution;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

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
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** 铺货率查询 (9). */
@Controller
@RequestMapping(DistributionPages.PATH)
class DistributionController {

    private final ReportPages reader;
    private final DistributionPages pages;
    private final ReportFiles files;
    private final CurrentUser user;

    DistributionController(ReportPages reader, DistributionPages pages, ReportFiles files, CurrentUser user) {
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.user = user;
    }

    @GetMapping
    @RemembersFilters
    String page(HttpServletRequest request, Locale locale, Model model) {
        PlatformUser person = user.get();
        Optional<PageUrl> start = reader.start(request, () -> pages.beginning(person));
        if (start.isPresent()) {
            return "redirect:" + start.get();
        }
        ReportPage page = reader.read(request, DistributionPages.OWN, Dimension.NONE);
        model.addAttribute("view", pages.view(page, person, locale));
        return "analysis/distribution/page";
    }

    @GetMapping("/export.{suffix:csv|xlsx}")
    void export(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = reader.read(request, DistributionPages.OWN, Dimension.NONE);
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        files.sendPage(pages.file(page, locale), page.narrowed(), format, locale, response);
    }
}
