package com.platform135.analysis.structure;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户类型信息-结构 (6). */
@Controller
@RequestMapping(StructurePages.PATH)
class StructureController extends ReportScreenController {

    StructureController(ReportScreenKit kit, StructurePages pages) {
        super(kit, pages);
    }
}
