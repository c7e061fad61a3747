package com.platform135.analysis.alerts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

import com.platform135.analysis.signal.SignalKit;
import com.platform135.analysis.signal.SignalScreen;

/** The page 客户异动预警. */
@Service
@Order(8)
class AlertPages extends SignalScreen {

    static final String PATH = "/analysis/alerts";

    AlertPages(SignalKit kit, AlertFinder finder) {
        super(kit, finder, PATH);
    }
}
