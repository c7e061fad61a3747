package com.platform135.analysis.brandsales;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 品牌集销售查询 (13). */
@Controller
@RequestMapping(BrandSalesPages.PATH)
class BrandSalesController extends ReportScreenController {

    BrandSalesController(ReportScreenKit kit, BrandSalesPages pages) {
        super(kit, pages);
    }
}
