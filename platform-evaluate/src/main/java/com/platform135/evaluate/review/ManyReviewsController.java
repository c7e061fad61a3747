package com.platform135.evaluate.review;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.evaluate.visits.VisitTabs;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.CurrentUser;

/** Confirming the visits ticked in the list, and taking that back. */
@Controller
@RequestMapping(VisitTabs.LIST)
class ManyReviewsController {

    private static final int MOST = 1000;
    private static final Pattern KEY = Pattern.compile("([0-9a-f-]{36})_([0-9]{1,6})");

    private final ReviewService service;
    private final CurrentUser user;

    ManyReviewsController(ReviewService service, CurrentUser user) {
        this.service = service;
        this.user = user;
    }

    /** What was confirmed, to say so and to take it back; the session keeps it till the next page. */
    public record Confirmed(int visits, int left, List<String> keys) implements Serializable {}

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") List<String> keys,
            HttpServletRequest request,
            RedirectAttributes afterwards) {
        List<ReviewService.Seen> confirmed = service.confirm(user.get(), read(keys));
        afterwards.addFlashAttribute(
                "confirmed",
                new Confirmed(
                        confirmed.size(),
                        keys.size() - confirmed.size(),
                        confirmed.stream()
                                .map(one -> one.visitId() + "_" + one.version())
                                .toList()));
        return list(request);
    }

    @PostMapping("/unconfirm")
    String undo(@RequestParam List<String> keys, HttpServletRequest request, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(
                "undone", service.undo(user.get(), read(keys)).size());
        return list(request);
    }

    private static List<ReviewService.Seen> read(List<String> keys) {
        if (keys.size() > MOST) {
            throw BadRequestException.forValue("keys", String.valueOf(keys.size()));
        }
        return keys.stream().map(ManyReviewsController::seen).toList();
    }

    private static ReviewService.Seen seen(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw BadRequestException.forValue("keys", key);
        }
        try {
            return new ReviewService.Seen(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)));
        } catch (IllegalArgumentException e) {
            throw BadRequestException.forValue("keys", key);
        }
    }

    private static String list(HttpServletRequest request) {
        String query = request.getQueryString();
        return "redirect:" + VisitTabs.LIST + (query == null ? "" : "?" + query);
    }
}
