package com.platform135.analysis.orders;

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
import com.platform135.tools.report.ReportFiles;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportPages;
import com.platform135.tools.security.CurrentUser;

/** 订单明细: where every drill-down ends. */
@Controller
@RequestMapping(OrderLinePages.PATH)
class OrderLineController {

    private final ReportPages reader;
    private final OrderLinePages pages;
    private final ReportFiles files;
    private final CurrentUser user;

    OrderLineController(ReportPages reader, OrderLinePages pages, ReportFiles files, CurrentUser user) {
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.user = user;
    }

    @GetMapping
    String page(HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", pages.view(read(request), user.get(), locale));
        return "analysis/orders/page";
    }

    @GetMapping("/export.{suffix:csv|xlsx}")
    void export(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        ReportPage page = read(request);
        FileFormat format = FileFormat.find(suffix).orElseThrow(NotFoundException::new);
        files.sendPage(pages.file(page, locale), page.narrowed(), format, locale, response);
    }

    private ReportPage read(HttpServletRequest request) {
        return reader.read(request, OrderLinePages.OWN, Dimension.NONE);
    }
}
