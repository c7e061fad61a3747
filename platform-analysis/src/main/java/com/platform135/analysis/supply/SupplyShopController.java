package com.platform135.analysis.supply;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** One customer of 客户供需分析, spec by spec. */
@Controller
@RequestMapping(SupplyShopPages.PATH)
class SupplyShopController extends ReportScreenController {

    SupplyShopController(ReportScreenKit kit, SupplyShopPages pages) {
        super(kit, pages);
    }
}
