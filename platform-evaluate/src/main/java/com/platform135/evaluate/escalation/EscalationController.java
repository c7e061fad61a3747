package com.platform135.evaluate.escalation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.error.AllowedParameters;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.layout.FrameParameters;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 上报: passing a matter on, and answering it. */
@Controller
@RequestMapping(VisitTabs.LIST)
class EscalationController {

    private static final Set<String> STATES = Set.of("waiting", "answered");

    private final EscalationPages pages;
    private final EscalationService service;
    private final CurrentUser user;

    EscalationController(EscalationPages pages, EscalationService service, CurrentUser user) {
        this.pages = pages;
        this.service = service;
        this.user = user;
    }

    @GetMapping("/escalations")
    String list(
            @RequestParam(defaultValue = "waiting") String state,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Set<String> allowed = new TreeSet<>(FrameParameters.NAMES);
        allowed.add("state");
        new AllowedParameters(allowed).check(request);
        if (!STATES.contains(state)) {
            throw BadRequestException.forValue("state", state);
        }
        PageUrl here = PageUrl.of(VisitTabs.ESCALATIONS, request.getParameterMap());
        model.addAttribute("view", pages.view(user.get(), here, state.equals("waiting"), locale));
        return "evaluate/escalation/page";
    }

    @PostMapping("/{visitId:[0-9a-f-]{36}}/matters/{matterId:[0-9a-f-]{36}}/escalation")
    String escalate(
            @PathVariable UUID visitId,
            @PathVariable UUID matterId,
            @RequestParam String note,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        service.escalate(user.get(), visitId, matterId, note, dueOn);
        return back(visitId, request, afterwards, "evaluate.escalation.done.asked");
    }

    @PostMapping("/{visitId:[0-9a-f-]{36}}/matters/{matterId:[0-9a-f-]{36}}/answer")
    String answer(
            @PathVariable UUID visitId,
            @PathVariable UUID matterId,
            @RequestParam String answer,
            @RequestParam(defaultValue = "visit") String from,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        service.answer(user.get(), visitId, matterId, answer);
        if (from.equals("list")) {
            afterwards.addFlashAttribute("done", "evaluate.escalation.done.answered");
            return "redirect:" + VisitTabs.ESCALATIONS;
        }
        return back(visitId, request, afterwards, "evaluate.escalation.done.answered");
    }

    @PostMapping("/{visitId:[0-9a-f-]{36}}/matters/{matterId:[0-9a-f-]{36}}/done")
    String close(
            @PathVariable UUID visitId,
            @PathVariable UUID matterId,
            @RequestParam(defaultValue = "") String outcome,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        service.close(user.get(), visitId, matterId, outcome);
        return back(visitId, request, afterwards, "evaluate.escalation.done.closed");
    }

    @PostMapping("/{visitId:[0-9a-f-]{36}}/matters/{matterId:[0-9a-f-]{36}}/open")
    String reopen(
            @PathVariable UUID visitId,
            @PathVariable UUID matterId,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        service.reopen(user.get(), visitId, matterId);
        return back(visitId, request, afterwards, "evaluate.escalation.done.reopened");
    }

    /** To the visit in the list it was opened from. */
    private static String back(UUID visitId, HttpServletRequest request, RedirectAttributes afterwards, String done) {
        afterwards.addFlashAttribute("done", done);
        String query = request.getQueryString();
        return "redirect:" + VisitTabs.LIST + "/" + visitId + (query == null ? "" : "?" + query);
    }
}
