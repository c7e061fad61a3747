package com.platform135.analysis.chances;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 市场机会分析 (16): opportunities that visits raised. */
@Controller
@RequestMapping(EnteredPages.PATH)
class EnteredController extends ReportScreenController {

    EnteredController(ReportScreenKit kit, EnteredPages pages) {
        super(kit, pages);
    }
}
