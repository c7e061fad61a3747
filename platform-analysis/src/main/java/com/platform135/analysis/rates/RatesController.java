package com.platform135.analysis.rates;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 四率查询 (11). */
@Controller
@RequestMapping(RatesPages.PATH)
class RatesController extends ReportScreenController {

    RatesController(ReportScreenKit kit, RatesPages pages) {
        super(kit, pages);
    }
}
