package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.analysis.decision.DecideView;
import com.platform135.analysis.decision.Decision;
import com.platform135.analysis.decision.DecisionController;
import com.platform135.analysis.decision.DecisionKind;
import com.platform135.analysis.decision.DecisionKit;
import com.platform135.analysis.decision.DecisionState;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** 市场机会分析 (16): areas of high sales and few shops, what is decided about the ticked ones, and what became of a decision. */
@Controller
@RequestMapping(AreaPages.PATH)
class AreaController extends DecisionController<AreaRow> {

    private final AreaPages pages;
    private final AreaDecisions decisions;
    private final AreaDecisionPages decisionPages;
    private final CurrentUser user;

    AreaController(
            DecisionKit kit,
            AreaPages pages,
            AreaDecisions decisions,
            AreaDecisionPages decisionPages,
            CurrentUser user) {
        super(
                kit,
                pages,
                decisions,
                new Words(
                        AreaPages.WORDS,
                        "analysis.chances.area.decide",
                        "analysis.chances.areas",
                        "analysis.chances.area.action.",
                        RowKind.AREA,
                        List.of(DecisionKind.ADOPTED, DecisionKind.DISMISSED)));
        this.pages = pages;
        this.decisions = decisions;
        this.decisionPages = decisionPages;
        this.user = user;
    }

    /** A decision: the area's figures as they stood, and what became of it. */
    @GetMapping("/{id:[0-9a-f-]{36}}")
    String page(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("view", decisionPages.view(user.get(), id, locale));
        return "analysis/chances/area";
    }

    /** What the decision said is done. */
    @PostMapping("/{id:[0-9a-f-]{36}}/finish")
    String finish(@PathVariable UUID id, RedirectAttributes afterwards) {
        decisions.get(user.get(), id);
        int done = decisions.finish(user.get(), List.of(id));
        afterwards.addFlashAttribute("done", AreaPages.WORDS + (done == 0 ? ".done.nothing" : ".done.finished"));
        return "redirect:" + AreaThread.path(id);
    }

    /** Areas that are no chance and never were have nothing to be decided about. */
    @Override
    protected List<AreaRow> ticked(ReportTable<?> table, Set<String> codes, boolean all) {
        return table.rows().rows().stream()
                .filter(AreaRow.class::isInstance)
                .map(AreaRow.class::cast)
                .filter(row -> row.state() != null && (all || codes.contains(row.code())))
                .toList();
    }

    @Override
    protected List<DecideView.Line> lines(List<AreaRow> rows, LocalDate today, Locale locale) {
        return rows.stream().map(row -> pages.line(row, locale)).toList();
    }

    @Override
    protected void decide(PlatformUser reader, Chosen<AreaRow> chosen, Decision decision) {
        decisions.decide(reader, pages.day(chosen.page()), chosen.rows(), decision);
    }

    @Override
    protected int finish(PlatformUser reader, List<AreaRow> rows) {
        return decisions.finish(
                reader,
                rows.stream()
                        .filter(row -> row.state() == DecisionState.ADOPTED)
                        .map(row -> Objects.requireNonNull(row.decision()).decisionId())
                        .toList());
    }
}
