package com.platform135.evaluate.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.evaluate.visits.ReviewState;
import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.layout.FrameParameters;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.security.CurrentUser;

/** One visit: read, reviewed, talked about; with those before and after it in the list it was opened from. */
@Controller
@RequestMapping(VisitTabs.LIST)
class VisitController {

    private static final int DAYS_OF_QUEUE = 60;

    private final ListAddress addresses;
    private final VisitPages pages;
    private final ReviewService service;
    private final CurrentUser user;
    private final Clock clock;

    VisitController(ListAddress addresses, VisitPages pages, ReviewService service, CurrentUser user, Clock clock) {
        this.addresses = addresses;
        this.pages = pages;
        this.service = service;
        this.user = user;
        this.clock = clock;
    }

    /** Begins reviewing with the newest visit that waits; without a period, whenever it was made. */
    @GetMapping("/review")
    String queue(HttpServletRequest request, Model model) {
        if (request.getParameterMap().keySet().stream().noneMatch(FrameParameters.NAMES::contains)) {
            LocalDate today = LocalDate.now(clock);
            return "redirect:" + VisitTabs.LIST + "/review?from=" + today.minusDays(DAYS_OF_QUEUE) + "&to=" + today;
        }
        ReportPage list = addresses.of(request, user.get());
        Optional<String> first = pages.firstWaiting(list);
        model.addAttribute("listHref", list.url().toString());
        return first.map(href -> "redirect:" + href).orElse("evaluate/review/done");
    }

    @GetMapping("/{visitId:[0-9a-f-]{36}}")
    String page(@PathVariable UUID visitId, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("view", pages.view(user.get(), visitId, addresses.of(request, user.get()), locale));
        return "evaluate/review/page";
    }

    /** Goes on to the next visit of the queue; without a queue, and where somebody was faster, stays. */
    @PostMapping("/{visitId:[0-9a-f-]{36}}/review")
    String review(
            @PathVariable UUID visitId,
            @RequestParam int version,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        ReportPage list = addresses.of(request, user.get());
        ReviewState state = verdict(verdict);
        ReviewService.Outcome outcome = service.review(user.get(), visitId, version, state, note);
        boolean done = outcome == ReviewService.Outcome.DONE;
        afterwards.addFlashAttribute(
                done ? "done" : "refused",
                "evaluate.review." + (done ? state.key() : outcome.name().toLowerCase(Locale.ROOT)));
        boolean queue = ReviewState.WAITING.key().equals(list.url().get("review"));
        String here = list.url().to(VisitTabs.LIST + "/" + visitId).toString();
        if (!done || !queue) {
            return "redirect:" + here;
        }
        return "redirect:"
                + pages.next(list, visitId)
                        .orElse(list.url().to(VisitTabs.LIST + "/review").toString());
    }

    @PostMapping("/{visitId:[0-9a-f-]{36}}/comments")
    String comment(
            @PathVariable UUID visitId,
            @RequestParam String body,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        ReportPage list = addresses.of(request, user.get());
        service.comment(user.get(), visitId, body);
        afterwards.addFlashAttribute("done", "evaluate.review.commented");
        return "redirect:" + list.url().to(VisitTabs.LIST + "/" + visitId);
    }

    private static ReviewState verdict(String text) {
        return switch (text) {
            case "confirmed" -> ReviewState.CONFIRMED;
            case "returned" -> ReviewState.RETURNED;
            default -> throw BadRequestException.forValue("verdict", text);
        };
    }
}
