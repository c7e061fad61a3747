package com.platform135.analysis.summary;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 经营情况信息 (1). */
@Controller
@RequestMapping(SummaryPages.PATH)
class SummaryController extends ReportScreenController {

    SummaryController(ReportScreenKit kit, SummaryPages pages) {
        super(kit, pages);
    }
}
