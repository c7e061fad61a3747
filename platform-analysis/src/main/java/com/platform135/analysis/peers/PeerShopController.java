package com.platform135.analysis.peers;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;

/** 客户对标分析 (7): one customer against its peers. */
@Controller
@RequestMapping(PeerShopPages.PATH)
class PeerShopController extends ReportScreenController {

    PeerShopController(ReportScreenKit kit, PeerShopPages pages) {
        super(kit, pages);
    }
}
