package com.platform135.app.home;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.app.DemoLoading;
import com.platform135.tools.layout.Menu;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** 工作台: the month as five steps, what waits, and what the day needs. */
@Controller
class HomeController {

    private final CurrentUser currentUser;
    private final Workbench workbench;
    private final Menu menu;
    private final DemoLoading demo;

    HomeController(CurrentUser currentUser, Workbench workbench, Menu menu, DemoLoading demo) {
        this.currentUser = currentUser;
        this.workbench = workbench;
        this.menu = menu;
        this.demo = demo;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        PlatformUser user = currentUser.get();
        model.addAttribute("user", user);
        model.addAttribute("view", workbench.of(user, locale));
        model.addAttribute("verbs", menu.forRole(user.role(), PageUrl.of("/")));
        model.addAttribute("loadingPercent", demo.percent());
        return "app/home/page";
    }
}
