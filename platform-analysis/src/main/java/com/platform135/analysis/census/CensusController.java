package com.platform135.analysis.census;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportPages;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户分类情况一览表 (4). */
@Controller
@RequestMapping(CensusPages.PATH)
class CensusController extends ReportScreenController {

    private final CensusPages pages;
    private final ReportPages reader;

    CensusController(ReportScreenKit kit, CensusPages pages, ReportPages reader) {
        super(kit, pages);
        this.pages = pages;
        this.reader = reader;
    }

    /** The shops of the page with their places, for its map. */
    @GetMapping("/map")
    @ResponseBody
    Map<String, @Nullable Object> map(HttpServletRequest request, Locale locale) {
        ReportPage page = reader.read(request, pages.own(), pages.startingBy());
        return pages.places(page, locale).drawing();
    }
}
