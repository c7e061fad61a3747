package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.analysis.shops.ShopNames;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.security.PlatformUser;

/** Serves a page of hits and what is decided about the ticked ones: all hits in view of the ticked shops. */
public abstract class SignalController extends ReportScreenController {

    private static final String DECIDE = "analysis/signal/decide";
    private static final int LINES_SHOWN = 30;
    private static final int MOST_AT_ONCE = 500;

    private final SignalKit kit;
    private final SignalScreen screen;

    protected SignalController(SignalKit kit, SignalScreen screen) {
        super(kit.pages, screen);
        this.kit = kit;
        this.screen = screen;
    }

    /** Asks what is to be done about the ticked hits. */
    @PostMapping("/decide")
    public String ask(HttpServletRequest request, Locale locale, Model model) {
        TickedRows ticked = TickedRows.of(request);
        LocalDate today = kit.decisions.today();
        model.addAttribute(
                "form",
                new DecisionForm(
                        null,
                        null,
                        today.plusDays(SignalDecisions.QUIET_DAYS).toString(),
                        kit.decisions.usualDue().toString()));
        model.addAttribute("view", view(ticked, chosen(ticked, locale), locale));
        return DECIDE;
    }

    /** Writes the decision down. */
    @PostMapping("/decisions")
    public String decide(
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        TickedRows ticked = TickedRows.of(request);
        List<SignalRow> rows = chosen(ticked, locale);
        SignalDecision decision = form.check(kit.decisions.today(), errors);
        if (decision == null) {
            model.addAttribute("view", view(ticked, rows, locale));
            return DECIDE;
        }
        kit.decisions.decide(
                reader(),
                rows.get(0).day(),
                rows.stream().map(SignalRow::signal).toList(),
                decision,
                screen.gains());
        afterwards.addFlashAttribute("done", "analysis.signal.done." + decision.kind());
        return ticked.view().redirect();
    }

    /** Marks the 待办 among the ticked hits as done. */
    @PostMapping("/finish")
    public String finish(HttpServletRequest request, Locale locale, RedirectAttributes afterwards) {
        TickedRows ticked = TickedRows.of(request);
        List<UUID> open = chosen(ticked, locale).stream()
                .map(SignalRow::decision)
                .filter(decision -> decision != null && decision.state() == SignalState.TASK)
                .map(decision -> Objects.requireNonNull(decision).decisionId())
                .toList();
        int done = kit.decisions.finish(reader(), kit.scopes.of(reader()), open);
        afterwards.addFlashAttribute(
                "done", done == 0 ? "analysis.signal.done.nothing" : "analysis.signal.done.finished");
        return ticked.view().redirect();
    }

    private PlatformUser reader() {
        return kit.pages.user().get();
    }

    private List<SignalRow> chosen(TickedRows ticked, Locale locale) {
        PlatformUser reader = reader();
        if (!SignalDecisions.mayDecide(reader)) {
            throw new ForbiddenException();
        }
        ReportScreens.Run run = kit.screens
                .run(ticked.view().text(), reader, locale)
                .filter(found -> found.screen().path().equals(screen.path()))
                .orElseThrow(NotFoundException::new);
        Set<String> wanted = new LinkedHashSet<>(ticked.keys());
        List<SignalRow> all = screen.listRows(run.table());
        ShopNames names = names(all);
        List<SignalRow> rows = all.stream()
                .filter(row -> ticked.all()
                        || wanted.contains(names.shop(row.signal().retailerId()).licenceNo()))
                .toList();
        if (rows.isEmpty()) {
            throw new BadRequestException("nothing-ticked", "keys");
        }
        if (rows.size() > MOST_AT_ONCE) {
            throw new BadRequestException("too-many-rows", "keys", MOST_AT_ONCE);
        }
        return rows;
    }

    private ShopNames names(List<SignalRow> rows) {
        ShopNames names = new ShopNames(kit.directory);
        names.load(rows.stream().map(row -> row.signal().retailerId()).toList(), List.of());
        return names;
    }

    private DecideView view(TickedRows ticked, List<SignalRow> rows, Locale locale) {
        String family = screen.finder().family();
        List<SignalRow> some = rows.stream().limit(LINES_SHOWN).toList();
        ShopNames names = names(some);
        LocalDate today = kit.decisions.today();
        return new DecideView(
                family,
                screen.path(),
                ticked.view().text(),
                ticked.keys(),
                ticked.all(),
                some.stream()
                        .map(row -> new DecideView.Line(
                                names.shop(row.signal().retailerId()).name(),
                                names.shop(row.signal().retailerId()).licenceNo(),
                                kit.texts.rule(family, row.signal().rule(), locale),
                                kit.texts.sentence(family, row.signal(), locale),
                                kit.texts.state(row, today, locale)))
                        .toList(),
                rows.size() - some.size(),
                Arrays.stream(DecisionKind.values())
                        .map(kind -> new FormOption(
                                kind.name(), kit.texts.text("analysis." + family + ".action." + kind, locale)))
                        .toList());
    }
}
