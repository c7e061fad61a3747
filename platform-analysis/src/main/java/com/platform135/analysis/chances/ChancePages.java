package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

import com.platform135.analysis.decision.RecordRow;
import com.platform135.analysis.signal.SignalKit;
import com.platform135.analysis.signal.SignalScreen;
import com.platform135.analysis.signal.SignalView;
import com.platform135.tools.report.ReportPage;

/** The page 市场机会分析: chances found in the figures. */
@Service
@Order(16)
class ChancePages extends SignalScreen {

    static final String PATH = "/analysis/chances";

    private final AreaRecord areas;

    ChancePages(SignalKit kit, ChanceFinder finder, AreaRecord areas) {
        super(kit, finder, PATH);
        this.areas = areas;
    }

    @Override
    protected boolean gains() {
        return true;
    }

    @Override
    protected List<SignalView.TabView> furtherTabs(ReportPage page) {
        return ChanceTabs.further(page.url(), null);
    }

    @Override
    protected List<RecordRow> furtherRecord(ReportPage page, LocalDate day) {
        return areas.of(page.parameters(), day);
    }
}
