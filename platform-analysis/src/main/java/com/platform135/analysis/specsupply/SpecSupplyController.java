package com.platform135.analysis.specsupply;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** 供需信息 (12). */
@Controller
@RequestMapping(SpecSupplyPages.PATH)
class SpecSupplyController extends ReportScreenController {

    private final ReportScreenKit kit;
    private final SpecSupplyPages pages;
    private final SpecSupplyReport report;

    SpecSupplyController(ReportScreenKit kit, SpecSupplyPages pages, SpecSupplyReport report) {
        super(kit, pages);
        this.kit = kit;
        this.pages = pages;
        this.report = report;
    }

    /** The part of the page that orders change; 304 while none of the data has, by one small query. */
    @GetMapping("/live")
    @Nullable
    String live(HttpServletRequest request, WebRequest conditional, Locale locale, Model model) {
        PlatformUser reader = kit.user().get();
        String state = SpecSupplyPages.state(report.asOf());
        if (conditional.checkNotModified("\"" + state + "-" + reader.staffId() + "-" + locale.getLanguage() + "\"")) {
            return null;
        }
        PageUrl url = PageUrl.of(SpecSupplyPages.PATH, request.getParameterMap());
        ReportPage page = kit.reader().read(url, reader, pages.own(), pages.startingBy());
        model.addAttribute("view", pages.view(page, reader, locale));
        return "analysis/specsupply/live :: live";
    }
}
