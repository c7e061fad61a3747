package com.platform135.analysis.pricestock;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** One sample point of 价存信息分析, reading by reading. */
@Controller
@RequestMapping(PricePointPages.PATH)
class PricePointController extends ReportScreenController {

    PricePointController(ReportScreenKit kit, PricePointPages pages) {
        super(kit, pages);
    }
}
