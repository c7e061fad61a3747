package com.platform135.analysis.customersales;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户集销售查询-客户 (3). */
@Controller
@RequestMapping(CustomerSalesPages.PATH)
class CustomerSalesController extends ReportScreenController {

    CustomerSalesController(ReportScreenKit kit, CustomerSalesPages pages) {
        super(kit, pages);
    }
}
