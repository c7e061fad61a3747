package com.platform135.app.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.tools.security.CurrentUser;

/** 工作台. */
@Controller
class HomeController {

    private final CurrentUser currentUser;

    HomeController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("user", currentUser.get());
        return "app/home/page";
    }
}
