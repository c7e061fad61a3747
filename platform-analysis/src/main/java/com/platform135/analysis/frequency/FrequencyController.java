package com.platform135.analysis.frequency;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 订货次数查询 (10). */
@Controller
@RequestMapping(FrequencyPages.PATH)
class FrequencyController extends ReportScreenController {

    FrequencyController(ReportScreenKit kit, FrequencyPages pages) {
        super(kit, pages);
    }
}
