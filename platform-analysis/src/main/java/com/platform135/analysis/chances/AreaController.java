package com.platform135.analysis.chances;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.report.ReportScreenController;
import com.platform135.tools.report.ReportScreenKit;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** 市场机会分析 (16): areas of high sales and few shops, and what is decided about the ticked ones. */
@Controller
@RequestMapping(AreaPages.PATH)
class AreaController extends ReportScreenController {

    private static final String DECIDE = "analysis/chances/decide";

    private final AreaPages pages;
    private final AreaDecisions decisions;
    private final ReportScreens screens;
    private final CurrentUser user;

    AreaController(
            ReportScreenKit kit, AreaPages pages, AreaDecisions decisions, ReportScreens screens, CurrentUser user) {
        super(kit, pages);
        this.pages = pages;
        this.decisions = decisions;
        this.screens = screens;
        this.user = user;
    }

    /** The areas that the request ticks, as they are now. */
    private record Chosen(TickedRows ticked, ReportScreens.Run run, List<AreaRow> rows) {}

    /** Asks what is to be done about the ticked areas. */
    @PostMapping("/decide")
    String ask(HttpServletRequest request, Locale locale, Model model) {
        Chosen chosen = chosen(request, locale);
        model.addAttribute(
                "form",
                new AreaDecisionForm(
                        null,
                        null,
                        decisions.usualDue().toString(),
                        decisions.today().plusDays(AreaDecisions.QUIET_DAYS).toString()));
        model.addAttribute("view", view(chosen, locale));
        return DECIDE;
    }

    /** Writes the decision down. */
    @PostMapping("/decisions")
    String decide(
            @ModelAttribute("form") AreaDecisionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        Chosen chosen = chosen(request, locale);
        AreaDecisionForm.Decision decision = form.check(decisions.today(), errors);
        if (decision == null) {
            model.addAttribute("view", view(chosen, locale));
            return DECIDE;
        }
        decisions.decide(user.get(), pages.day(chosen.run().page()), chosen.rows(), decision);
        afterwards.addFlashAttribute("done", "analysis.chances.area.done." + decision.kind());
        return chosen.ticked().view().redirect();
    }

    /** Marks the adopted ones among the ticked areas as done. */
    @PostMapping("/finish")
    String finish(HttpServletRequest request, Locale locale, RedirectAttributes afterwards) {
        Chosen chosen = chosen(request, locale);
        List<UUID> open = chosen.rows().stream()
                .filter(row -> row.state() == AreaState.ADOPTED)
                .map(row -> Objects.requireNonNull(row.decision()).decisionId())
                .toList();
        int done = decisions.finish(user.get(), open);
        afterwards.addFlashAttribute(
                "done", done == 0 ? "analysis.chances.area.done.nothing" : "analysis.chances.area.done.finished");
        return chosen.ticked().view().redirect();
    }

    /** Areas that are no chance and never were have nothing to be decided about. */
    private Chosen chosen(HttpServletRequest request, Locale locale) {
        PlatformUser reader = user.get();
        if (!AreaDecisions.mayDecide(reader)) {
            throw new ForbiddenException();
        }
        TickedRows ticked = TickedRows.of(request);
        ReportScreens.Run run = screens.run(ticked.view().text(), reader, locale)
                .filter(found -> found.screen().path().equals(AreaPages.PATH))
                .orElseThrow(NotFoundException::new);
        Set<String> wanted = Set.copyOf(ticked.keys());
        List<AreaRow> rows = run.table().rows().rows().stream()
                .filter(AreaRow.class::isInstance)
                .map(AreaRow.class::cast)
                .filter(row -> row.state() != null && (ticked.all() || wanted.contains(row.code())))
                .toList();
        if (rows.isEmpty()) {
            throw new BadRequestException("nothing-ticked", "keys");
        }
        return new Chosen(ticked, run, rows);
    }

    private AreaDecideView view(Chosen chosen, Locale locale) {
        return new AreaDecideView(
                chosen.ticked().view().text(),
                chosen.ticked().keys(),
                chosen.ticked().all(),
                chosen.rows().stream().map(row -> pages.line(row, locale)).toList(),
                Arrays.stream(AreaDecisionKind.values())
                        .map(kind -> new FormOption(kind.name(), pages.action(kind, locale)))
                        .toList());
    }
}
