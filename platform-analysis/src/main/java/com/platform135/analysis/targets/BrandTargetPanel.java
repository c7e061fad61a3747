package com.platform135.analysis.targets;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.workbench.PanelSource;
import com.platform135.tools.workbench.StepLine;
import com.platform135.tools.workbench.StepSource;
import com.platform135.tools.workbench.WorkbenchPanel;

/**
 * 品牌目标 as a block of the 工作台, and as a line under 分析: which targets are missed is where the month's problems begin. A target is
 * an outcome and no work, so the line doesn't count towards the step.
 */
@Component
class BrandTargetPanel implements PanelSource, StepSource {

    private static final int PLACE = 110;
    private static final String PAGE = "/analysis/distribution";

    private final BrandTargets targets;

    BrandTargetPanel(BrandTargets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<WorkbenchPanel> panelFor(PlatformUser user) {
        if (user.is(StaffRole.ADMIN)) {
            return Optional.empty();
        }
        List<BrandTargetRow> rows = targets.list(user);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkbenchPanel(PLACE, "analysis/targets/panel", BrandTargetsView.of(rows)));
    }

    @Override
    public List<StepLine> linesFor(PlatformUser user, YearMonth month) {
        if (user.is(StaffRole.ADMIN)) {
            return List.of();
        }
        List<BrandTargetRow> rows = targets.list(user);
        if (rows.isEmpty()) {
            return List.of();
        }
        int met = (int) rows.stream().filter(BrandTargetRow::met).count();
        return List.of(new StepLine(
                ThreadStep.ANALYSIS,
                "analysis.targets.step",
                List.of(String.valueOf(met), String.valueOf(rows.size())),
                PAGE,
                0,
                0,
                false));
    }
}
