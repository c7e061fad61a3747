package com.platform135.evaluate.visits;

import java.util.List;

import com.platform135.evaluate.visits.VisitListView.Tab;
import com.platform135.tools.layout.FrameParameters;
import com.platform135.tools.table.PageUrl;

/** The tabs 反馈, 统计, 上报 of the module; each begins with the unit and period in view. */
public final class VisitTabs {

    public static final String LIST = "/evaluate/visits";
    public static final String STATISTICS = "/evaluate/visits/statistics";
    public static final String ESCALATIONS = "/evaluate/visits/escalations";

    private VisitTabs() {}

    public static List<Tab> of(PageUrl here, String current) {
        return List.of(
                tab(here, "evaluate.visits.tab.list", LIST, current),
                tab(here, "evaluate.visits.tab.statistics", STATISTICS, current),
                tab(here, "evaluate.visits.tab.escalations", ESCALATIONS, current));
    }

    private static Tab tab(PageUrl here, String labelKey, String path, String current) {
        return new Tab(labelKey, FrameParameters.carry(here, path).toString(), path.equals(current));
    }
}
