package com.platform135.app.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.app.admin.CalendarService.UnseenChangeException;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.form.Conflict;
import com.platform135.tools.security.CurrentUser;

/** 工作日历: public holidays, and the weekend days worked in exchange. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {

    private final CalendarService service;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(CalendarService service, CurrentUser user, MessageSource messages, Clock clock) {
        this.service = service;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a person typed and what wasn't taken. */
    record TypedView(LocalDate day, boolean working, String name) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : Math.max(2000, Math.min(2100, year));
        model.addAttribute("year", shown);
        model.addAttribute("days", service.list(shown));
        return "app/admin/calendar";
    }

    @PostMapping
    String set(
            @RequestParam LocalDate day,
            @RequestParam boolean working,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> seen,
            Model model,
            HttpServletResponse response) {
        try {
            service.set(user.get(), day, working, name, seen);
        } catch (BadRequestException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", new TypedView(day, working, name));
            model.addAttribute("refused", refused);
            return list(day.getYear(), model);
        } catch (UnseenChangeException faster) {
            model.addAttribute("typed", new TypedView(day, working, name));
            model.addAttribute("conflict", conflict(faster.now(), working, name));
            return differs(day, model, response);
        }
        return "redirect:/admin/calendar?saved&year=" + day.getYear();
    }

    @PostMapping("/{day}/remove")
    String remove(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") List<String> seen,
            Model model,
            HttpServletResponse response) {
        try {
            service.remove(day, seen);
        } catch (UnseenChangeException faster) {
            model.addAttribute("unremoved", day);
            return differs(day, model, response);
        }
        return "redirect:/admin/calendar?saved&year=" + day.getYear();
    }

    /** The page as it is now: whoever saves again knows what was there. */
    private String differs(LocalDate day, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return list(day.getYear(), model);
    }

    private Conflict conflict(@Nullable CalendarDayRow now, boolean working, String name) {
        return Conflict.by(now == null ? null : now.changedBy())
                .field("app.calendar.kind", now == null ? "" : kind(now.working()), kind(working))
                .field("app.calendar.name", now == null ? "" : now.name(), name.strip())
                .build();
    }

    private String kind(boolean working) {
        String key = working ? "app.calendar.work" : "app.calendar.rest";
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
