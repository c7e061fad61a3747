package com.platform135.tools.customerset;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** The members of a customer set, and who came and went. */
@Controller
@RequestMapping(MemberPages.PATH)
class MemberController extends ReportScreenController {

    MemberController(ReportScreenKit kit, MemberPages pages) {
        super(kit, pages);
    }
}
