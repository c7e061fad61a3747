package com.platform135.analysis.supply;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户供需分析 (2). */
@Controller
@RequestMapping(SupplyPages.PATH)
class SupplyController extends ReportScreenController {

    SupplyController(ReportScreenKit kit, SupplyPages pages) {
        super(kit, pages);
    }
}
