package com.platform135.app.security;

import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<DemoLoading> demoLoading;

    LoginController(CurrentUser currentUser, DemoLogins demoLogins, ObjectProvider<DemoLoading> demoLoading) {
        this.currentUser = currentUser;
        this.demoLogins = demoLogins;
        this.demoLoading = demoLoading;
    }

    @GetMapping("/login")
    String login(Model model) {
        if (currentUser.find().isPresent()) {
            return "redirect:/";
        }
        DemoLoading loading = demoLoading.getIfAvailable();
        model.addAttribute("demoLogins", demoLogins.list());
        model.addAttribute("demoPassword", DemoLogins.PASSWORD);
        model.addAttribute("loadingPercent", loading == null ? 100 : loading.percent());
        return "app/login/page";
    }
}
