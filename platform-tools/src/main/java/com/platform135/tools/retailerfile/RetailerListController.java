package com.platform135.tools.retailerfile;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户档案维护 (60): the list. */
@Controller
@RequestMapping(RetailerPaths.LIST)
class RetailerListController extends ReportScreenController {

    RetailerListController(ReportScreenKit kit, RetailerListPages pages) {
        super(kit, pages);
    }
}
