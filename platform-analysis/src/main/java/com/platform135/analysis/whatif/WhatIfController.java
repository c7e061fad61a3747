package com.platform135.analysis.whatif;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 铺货率推演 (9). */
@Controller
@RequestMapping(WhatIfPages.PATH)
class WhatIfController extends ReportScreenController {

    WhatIfController(ReportScreenKit kit, WhatIfPages pages) {
        super(kit, pages);
    }
}
