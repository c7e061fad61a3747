package com.platform135.analysis.segments;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 价位段结构分析 (17). */
@Controller
@RequestMapping(SegmentPages.PATH)
class SegmentController extends ReportScreenController {

    SegmentController(ReportScreenKit kit, SegmentPages pages) {
        super(kit, pages);
    }
}
