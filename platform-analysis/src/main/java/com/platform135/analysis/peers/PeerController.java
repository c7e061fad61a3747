package com.platform135.analysis.peers;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户对标分析 (7): the customers. */
@Controller
@RequestMapping(PeerPages.PATH)
class PeerController extends ReportScreenController {

    PeerController(ReportScreenKit kit, PeerPages pages) {
        super(kit, pages);
    }
}
