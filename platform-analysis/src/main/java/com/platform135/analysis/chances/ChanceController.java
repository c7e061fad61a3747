package com.platform135.analysis.chances;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.analysis.signal.SignalController;
import com.platform135.analysis.signal.SignalKit;

/** 市场机会分析 (16): chances found in the figures. */
@Controller
@RequestMapping(ChancePages.PATH)
class ChanceController extends SignalController {

    ChanceController(SignalKit kit, ChancePages pages) {
        super(kit, pages);
    }
}
