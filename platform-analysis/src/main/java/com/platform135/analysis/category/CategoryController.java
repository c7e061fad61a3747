package com.platform135.analysis.category;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户分类销售情况一览表 (5). */
@Controller
@RequestMapping(CategoryPages.PATH)
class CategoryController extends ReportScreenController {

    CategoryController(ReportScreenKit kit, CategoryPages pages) {
        super(kit, pages);
    }
}
