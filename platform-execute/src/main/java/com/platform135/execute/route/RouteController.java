package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.security.CurrentUser;

/** 拜访情况反馈 (31): the list of the day. */
@Controller
@RequestMapping(RoutePages.PATH)
class RouteController {

    private final RoutePages pages;
    private final CurrentUser user;

    RouteController(RoutePages pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String q,
            Locale locale,
            Model model) {
        model.addAttribute("view", pages.list(user.get(), day, q, locale));
        return "execute/visit/list";
    }
}
