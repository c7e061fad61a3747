package com.platform135.analysis.alerts;

import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.signal.OpenSignals;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.workbench.PanelSource;
import com.platform135.tools.workbench.WorkbenchPanel;

/** The heaviest open alerts on the customer manager's 工作台. */
@Component
@Order(30)
class AlertPanel implements PanelSource {

    private static final int PLACE = 30;
    private static final int SHOWN = 4;

    private final OpenSignals signals;
    private final AlertPages pages;

    AlertPanel(OpenSignals signals, AlertPages pages) {
        this.signals = signals;
        this.pages = pages;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkbenchPanel> panelFor(PlatformUser user) {
        return user.is(StaffRole.CUSTOMER_MANAGER)
                ? Optional.of(new WorkbenchPanel(
                        PLACE,
                        "analysis/alerts/panel",
                        signals.first(pages, user, SHOWN, LocaleContextHolder.getLocale())))
                : Optional.empty();
    }
}
