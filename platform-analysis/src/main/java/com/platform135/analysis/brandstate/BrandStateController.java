package com.platform135.analysis.brandstate;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 品牌状态分析 (14). */
@Controller
@RequestMapping(BrandStatePages.PATH)
class BrandStateController extends ReportScreenController {

    BrandStateController(ReportScreenKit kit, BrandStatePages pages) {
        super(kit, pages);
    }
}
