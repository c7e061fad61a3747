package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.platform135.analysis.decision.DecideView;
import com.platform135.analysis.decision.Decision;
import com.platform135.analysis.decision.DecisionController;
import com.platform135.analysis.decision.DecisionKind;
import com.platform135.analysis.decision.DecisionState;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;

/** Serves a page of hits and what is decided about the ticked ones: all hits in view of the ticked shops. */
public abstract class SignalController extends DecisionController<SignalRow> {

    private static final List<DecisionKind> OFFERED =
            List.of(DecisionKind.HANDLED, DecisionKind.VISIT, DecisionKind.TASK, DecisionKind.DISMISSED);

    private final SignalKit kit;
    private final SignalScreen screen;

    protected SignalController(SignalKit kit, SignalScreen screen) {
        super(kit.desk, screen, kit.decisions, words(screen.finder().family()));
        this.kit = kit;
        this.screen = screen;
    }

    private static Words words(String family) {
        String own = "analysis." + family;
        return new Words(SignalTexts.WORDS, own + ".decide", own + ".title", own + ".action.", RowKind.SHOP, OFFERED);
    }

    @Override
    protected List<SignalRow> ticked(ReportTable<?> table, Set<String> licences, boolean all) {
        List<SignalRow> rows = screen.listRows(table);
        ShopNames names = names(rows);
        return rows.stream()
                .filter(row -> all
                        || licences.contains(
                                names.shop(row.signal().retailerId()).licenceNo()))
                .toList();
    }

    @Override
    protected List<DecideView.Line> lines(List<SignalRow> rows, LocalDate today, Locale locale) {
        String family = screen.finder().family();
        ShopNames names = names(rows);
        return rows.stream()
                .map(row -> new DecideView.Line(
                        names.shop(row.signal().retailerId()).name(),
                        names.shop(row.signal().retailerId()).licenceNo(),
                        kit.texts.rule(family, row.signal().rule(), locale),
                        kit.texts.sentence(family, row.signal(), locale),
                        kit.made.state(SignalTexts.WORDS, row.decision(), today, locale)))
                .toList();
    }

    @Override
    protected void decide(PlatformUser user, Chosen<SignalRow> chosen, Decision decision) {
        List<SignalRow> rows = chosen.rows();
        kit.decisions.decide(
                user, rows.get(0).day(), rows.stream().map(SignalRow::signal).toList(), decision, screen.gains());
    }

    @Override
    protected int finish(PlatformUser user, List<SignalRow> rows) {
        List<UUID> open = rows.stream()
                .filter(row -> row.state() == DecisionState.TASK)
                .map(row -> Objects.requireNonNull(row.decision()).decisionId())
                .toList();
        return kit.decisions.finish(user, kit.scopes.of(user), open);
    }

    private ShopNames names(List<SignalRow> rows) {
        ShopNames names = new ShopNames(kit.directory);
        names.load(rows.stream().map(row -> row.signal().retailerId()).toList(), List.of());
        return names;
    }
}
