package com.platform135.analysis.alerts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.analysis.signal.SignalController;
import com.platform135.analysis.signal.SignalKit;

/** 客户异动预警 (8). */
@Controller
@RequestMapping(AlertPages.PATH)
class AlertController extends SignalController {

    AlertController(SignalKit kit, AlertPages pages) {
        super(kit, pages);
    }
}
