package com.platform135.analysis.progress;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 上柜动销进度 (15). */
@Controller
@RequestMapping(ProgressPages.PATH)
class ProgressController extends ReportScreenController {

    ProgressController(ReportScreenKit kit, ProgressPages pages) {
        super(kit, pages);
    }
}
