package com.platform135.analysis.distribution;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 铺货率查询 (9). */
@Controller
@RequestMapping(DistributionPages.PATH)
class DistributionController extends ReportScreenController {

    DistributionController(ReportScreenKit kit, DistributionPages pages) {
        super(kit, pages);
    }
}
