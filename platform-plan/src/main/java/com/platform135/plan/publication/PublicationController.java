package com.platform135.plan.publication;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.thread.ThreadStrips;

/** What readers and reviewers do with a published plan of either kind. */
@Controller
class PublicationController {

    private static final int TITLE_LENGTH = 40;

    private final PublicationService service;
    private final PublicationQueries queries;
    private final TeamUnits units;
    private final ScopeResolver scopes;
    private final ThreadStrips threads;
    private final CurrentUser user;

    PublicationController(
            PublicationService service,
            PublicationQueries queries,
            TeamUnits units,
            ScopeResolver scopes,
            ThreadStrips threads,
            CurrentUser user) {
        this.service = service;
        this.queries = queries;
        this.units = units;
        this.scopes = scopes;
        this.threads = threads;
        this.user = user;
    }

    /** The page tells that the reader has it before his or her eyes. */
    @PostMapping({"/plan/team-month/read", "/plan/team-week/read"})
    String read(
            HttpServletRequest request,
            @RequestParam String org,
            @RequestParam("first") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam int version) {
        PublicationKind kind = kind(request);
        TeamUnit unit = unit(kind, org);
        service.read(user.get(), kind, unit, plan(kind, unit, from, version));
        return back(kind, unit, from, "");
    }

    @PostMapping({"/plan/team-month/lines/{id}/take", "/plan/team-week/lines/{id}/take"})
    String take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes afterwards) {
        PublishedPlan plan = service.take(user.get(), id, note);
        TeamUnit unit = units.get(user.get(), PageUrl.of(plan.kind().path()));
        afterwards.addFlashAttribute("done", "plan.publication.taken");
        return back(plan.kind(), unit, plan.from(), "#line-" + id);
    }

    @PostMapping({"/plan/team-month/review", "/plan/team-week/review"})
    String review(
            HttpServletRequest request,
            @RequestParam String org,
            @RequestParam("first") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam int version,
            @RequestParam ReviewRow.Verdict verdict,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes afterwards) {
        PublicationKind kind = kind(request);
        TeamUnit unit = unit(kind, org);
        PublishedPlan plan = plan(kind, unit, from, version);
        service.review(user.get(), unit, plan, PlanPaths.period(kind, from), verdict, note);
        afterwards.addFlashAttribute("done", "plan.publication.reviewed");
        return back(kind, unit, from, "");
    }

    /** Where a line came from and what became of it. */
    @GetMapping({"/plan/team-month/lines/{id}/thread", "/plan/team-week/lines/{id}/thread"})
    String thread(@PathVariable UUID id, Model model) {
        PublishedPlan plan = queries.findByEntry(scopes.of(user.get()), id).orElseThrow(NotFoundException::new);
        Document.Entry entry = plan.document().find(id).orElseThrow(NotFoundException::new);
        String words = plan.kind() == PublicationKind.MONTH_PLAN ? entry.text("focus") : entry.text("note");
        model.addAttribute(
                "strip",
                threads.of(
                        new ThreadNode(ThreadStep.PLAN, plan.kind().threadType(), id),
                        words.substring(0, Math.min(words.length(), TITLE_LENGTH)),
                        user.get()));
        return "plan/publication/parts :: thread";
    }

    private TeamUnit unit(PublicationKind kind, String org) {
        return units.get(user.get(), PageUrl.of(kind.path()).with("org", org));
    }

    private PublishedPlan plan(PublicationKind kind, TeamUnit unit, LocalDate from, int version) {
        return queries.find(scopes.of(user.get()), kind, unit.id(), from, version)
                .orElseThrow(NotFoundException::new);
    }

    private static PublicationKind kind(HttpServletRequest request) {
        return request.getRequestURI().contains(PublicationKind.WEEK_PLAN.path() + "/")
                ? PublicationKind.WEEK_PLAN
                : PublicationKind.MONTH_PLAN;
    }

    private static String back(PublicationKind kind, TeamUnit unit, LocalDate from, String anchor) {
        return "redirect:" + PlanPaths.of(kind, unit.code(), PlanPaths.period(kind, from)) + anchor;
    }
}
