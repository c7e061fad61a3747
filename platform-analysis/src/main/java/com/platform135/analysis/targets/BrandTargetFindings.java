package com.platform135.analysis.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.contract.AnalysisFinding;
import com.platform135.tools.contract.AnalysisFindings;
import com.platform135.tools.security.PlatformUser;

/** The brand targets that are missed, for plans to quote. */
@Component
class BrandTargetFindings implements AnalysisFindings {

    private final BrandTargets targets;

    BrandTargetFindings(BrandTargets targets) {
        this.targets = targets;
    }

    @Override
    public List<AnalysisFinding> listFor(PlatformUser user) {
        return targets.list(user).stream()
                .filter(row -> !row.met())
                .map(row -> new AnalysisFinding(
                        "brand-target:" + row.name(),
                        VisitPoint.BRAND,
                        row.name(),
                        Objects.requireNonNullElse(row.rate(), BigDecimal.ZERO),
                        row.target(),
                        row.needed()))
                .toList();
    }
}
