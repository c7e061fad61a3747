package com.platform135.app.admin;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.security.CurrentUser;

/** 工作日历: public holidays, and the weekend days worked in exchange. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {

    private final CalendarService service;
    private final CurrentUser user;
    private final Clock clock;

    CalendarController(CalendarService service, CurrentUser user, Clock clock) {
        this.service = service;
        this.user = user;
        this.clock = clock;
    }

    /** What a person typed and why it was refused. */
    record RefusedView(LocalDate day, boolean working, String name, String reason, Object[] arguments) {}

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
            Model model,
            HttpServletResponse response) {
        try {
            service.set(user.get(), day, working, name);
        } catch (BadRequestException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", new RefusedView(day, working, name, refused.code(), refused.arguments()));
            return list(day.getYear(), model);
        }
        return "redirect:/admin/calendar?saved&year=" + day.getYear();
    }

    @PostMapping("/{day}/remove")
    String remove(@PathVariable LocalDate day) {
        service.remove(day);
        return "redirect:/admin/calendar?saved&year=" + day.getYear();
    }
}
