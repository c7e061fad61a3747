package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import com.platform135.analysis.decision.RecordRow;
import com.platform135.analysis.decision.TrackRecord;
import com.platform135.tools.report.ReportParameters;

/** How the rules of a family did. */
@Service
class SignalRecord {

    private final SignalBook book;
    private final SignalDecisions decisions;

    SignalRecord(SignalBook book, SignalDecisions decisions) {
        this.book = book;
        this.decisions = decisions;
    }

    /** Rule by rule, the newest month first. */
    List<RecordRow> of(SignalFinder finder, ReportParameters asked, LocalDate day) {
        List<SignalBook.Found> ends = TrackRecord.days(day).stream()
                .map(end -> book.find(finder, asked, end))
                .toList();
        Map<Signal.Identity, List<DecisionRow>> decided =
                decisions.list(asked.scope(), finder.rules(), TrackRecord.since(day), decisions.today()).stream()
                        .collect(Collectors.groupingBy(DecisionRow::identity));
        List<RecordRow> rows = new ArrayList<>();
        for (SignalRule rule : finder.rules()) {
            rows.addAll(TrackRecord.of(
                    rule.code(), ends.stream().map(end -> end(rule, end)).toList(), decided));
        }
        return rows;
    }

    private static TrackRecord.End<Signal.Identity> end(SignalRule rule, SignalBook.Found found) {
        return new TrackRecord.End<>(
                found.asked(),
                found.signals().stream()
                        .filter(signal -> signal.rule().equals(rule.code()))
                        .map(Signal::identity)
                        .collect(Collectors.toSet()));
    }
}
