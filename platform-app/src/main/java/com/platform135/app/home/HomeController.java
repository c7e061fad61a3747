package com.platform135.app.home;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.app.DemoLoading;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.layout.Menu;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** 工作台: what the reader may work with, and how fresh the data are. */
@Controller
class HomeController {

    private final CurrentUser currentUser;
    private final Menu menu;
    private final SalesStore sales;
    private final DemoLoading demo;
    private final Clock clock;

    HomeController(CurrentUser currentUser, Menu menu, SalesStore sales, DemoLoading demo, Clock clock) {
        this.currentUser = currentUser;
        this.menu = menu;
        this.sales = sales;
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        PlatformUser user = currentUser.get();
        model.addAttribute("user", user);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("verbs", menu.forRole(user.role(), PageUrl.of("/")));
        model.addAttribute("span", sales.read(SalesSnapshot::span).orElse(null));
        model.addAttribute(
                "changedAt", sales.read(SalesSnapshot::asOf).changedAt().atZone(clock.getZone()));
        model.addAttribute("loadingPercent", demo.percent());
        return "app/home/page";
    }
}
