package com.platform135.app.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.app.DemoLoading;
import com.platform135.tools.security.CurrentUser;

/** The login page; the login itself is the security chain's. */
@Controller
class LoginController {

    private final CurrentUser currentUser;
    private final DemoLogins demoLogins;
    private final DemoLoading demoProgress;

    LoginController(CurrentUser currentUser, DemoLogins demoLogins, DemoLoading demoProgress) {
        this.currentUser = currentUser;
        this.demoLogins = demoLogins;
        this.demoProgress = demoProgress;
    }

    @GetMapping("/login")
    String login(Model model) {
        if (currentUser.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("demoLogins", demoLogins.list());
        model.addAttribute("demoPassword", DemoLogins.PASSWORD);
        model.addAttribute("loadingPercent", demoProgress.percent());
        return "app/login/page";
    }
}
