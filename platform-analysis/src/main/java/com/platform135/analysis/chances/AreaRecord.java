package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.analysis.decision.RecordRow;
import com.platform135.analysis.decision.TrackRecord;
import com.platform135.tools.report.ReportParameters;

/** How the rule of areas did. */
@Service
class AreaRecord {

    private final AreaReport report;
    private final AreaDecisions decisions;

    AreaRecord(AreaReport report, AreaDecisions decisions) {
        this.report = report;
        this.decisions = decisions;
    }

    /** The newest month first. */
    List<RecordRow> of(ReportParameters asked, LocalDate day) {
        List<TrackRecord.End<String>> ends = report.answers(asked, TrackRecord.days(day)).entrySet().stream()
                .map(answer -> new TrackRecord.End<>(
                        answer.getKey(),
                        answer.getValue().stream()
                                .filter(AreaRow::isChance)
                                .map(AreaRow::code)
                                .collect(Collectors.toSet())))
                .toList();
        Map<String, List<AreaDecisionRow>> decided =
                decisions.list(asked.scope(), TrackRecord.since(day), decisions.today()).stream()
                        .collect(Collectors.groupingBy(AreaDecisionRow::code));
        return TrackRecord.of(ChanceRules.AREA.code(), ends, decided);
    }
}
