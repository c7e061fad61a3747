package com.platform135.analysis.chances;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 市场机会分析 (16): areas of high sales and few shops. */
@Controller
@RequestMapping(AreaPages.PATH)
class AreaController extends ReportScreenController {

    AreaController(ReportScreenKit kit, AreaPages pages) {
        super(kit, pages);
    }
}
