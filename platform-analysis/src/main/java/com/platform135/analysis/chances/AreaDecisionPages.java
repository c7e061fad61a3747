package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.decision.DecisionState;
import com.platform135.analysis.decision.DecisionTexts;
import com.platform135.analysis.screen.PageKit;
import com.platform135.tools.rowaction.RowAction;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.thread.ThreadStrips;

/** The page of a decision about an area. */
@Service
class AreaDecisionPages {

    private final AreaDecisions decisions;
    private final AreaNames names;
    private final DecisionTexts texts;
    private final ThreadStrips strips;
    private final List<RowAction> actions;
    private final PageKit kit;

    AreaDecisionPages(
            AreaDecisions decisions,
            AreaNames names,
            DecisionTexts texts,
            ThreadStrips strips,
            ObjectProvider<RowAction> actions,
            PageKit kit) {
        this.decisions = decisions;
        this.names = names;
        this.texts = texts;
        this.strips = strips;
        this.actions = actions.stream()
                .filter(action -> action.kinds().contains(RowKind.AREA))
                .sorted(Comparator.comparingInt(RowAction::order))
                .toList();
        this.kit = kit;
    }

    @Transactional(readOnly = true)
    public AreaDecisionView view(PlatformUser reader, UUID id, Locale locale) {
        AreaDecisionRow decision = decisions.get(reader, id);
        LocalDate today = decisions.today();
        boolean dismissed = decision.state() == DecisionState.DISMISSED;
        boolean open = decision.state() == DecisionState.ADOPTED && decisions.mayDecide(reader);
        String title = names.name(decision, locale);
        return new AreaDecisionView(
                title,
                texts.state(AreaPages.WORDS, decision, today, locale),
                DecisionTexts.tone(decision, today),
                kit.text(
                        "analysis.chances.area.decided",
                        locale,
                        decision.decidedByName(),
                        decision.decidedOn().toString(),
                        kit.text("analysis.chances.area.made." + decision.kind(), locale)),
                dismissed ? "analysis.chances.area.why" : "analysis.chances.area.note",
                decision.note(),
                figures(decision, locale),
                list(decision),
                decision.code(),
                open ? AreaThread.path(id) + "/finish" : null,
                dismissed ? List.of() : next(reader),
                strips.of(AreaThread.node(id), title, reader));
    }

    private List<AreaDecisionView.Figure> figures(AreaDecisionRow decision, Locale locale) {
        List<AreaDecisionView.Figure> figures = new ArrayList<>();
        figures.add(AreaDecisionView.day(kit.text("analysis.chances.area.hit-on", locale), decision.hitOn()));
        figures.add(figure("shops", decision.shops(), locale));
        figures.add(figure("needed", decision.needed(), locale));
        figures.add(figure("gain", decision.expectedGain(), locale));
        return figures;
    }

    private AreaDecisionView.Figure figure(String key, int value, Locale locale) {
        return new AreaDecisionView.Figure(
                kit.text("analysis.chances.area." + key, locale), kit.figures().count(value));
    }

    private List<AreaDecisionView.Next> next(PlatformUser reader) {
        return actions.stream()
                .filter(action -> action.roles().contains(reader.role()))
                .map(action -> new AreaDecisionView.Next(action.labelKey(), action.path()))
                .toList();
    }

    /** As of the day of the decision, with which its row stands there. */
    private static String list(AreaDecisionRow decision) {
        String day = decision.decidedOn().toString();
        return PageUrl.of(AreaPages.PATH).with("from", day).with("to", day).toString();
    }
}
