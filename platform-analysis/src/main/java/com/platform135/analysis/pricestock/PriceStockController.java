package com.platform135.analysis.pricestock;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 价存信息分析 (18). */
@Controller
@RequestMapping(PriceStockPages.PATH)
class PriceStockController extends ReportScreenController {

    PriceStockController(ReportScreenKit kit, PriceStockPages pages) {
        super(kit, pages);
    }
}
