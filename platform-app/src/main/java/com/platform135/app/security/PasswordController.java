package com.platform135.app.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import com.platform135.app.security.PasswordChange.Objection;
import com.platform135.app.security.PasswordChange.PasswordForm;
import com.platform135.tools.security.CurrentUser;

/** The page on which people change their password; the only one that a made password opens. */
@Controller
class PasswordController {

    private static final String PAGE = "app/login/password";

    private final CurrentUser currentUser;
    private final AccountStore accounts;
    private final PasswordChange change;
    private final SessionUsers sessions;

    PasswordController(CurrentUser currentUser, AccountStore accounts, PasswordChange change, SessionUsers sessions) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.change = change;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String form(Model model) {
        model.addAttribute("first", mustChange());
        return PAGE;
    }

    @PostMapping("/password")
    String change(PasswordForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        int staffId = currentUser.get().staffId();
        Optional<Objection> objection = change.change(staffId, form);
        if (objection.isPresent()) {
            model.addAttribute("first", mustChange());
            model.addAttribute("objection", objection.get());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        request.changeSessionId();
        Account account = accounts.findByStaffId(staffId).orElseThrow();
        sessions.saveContext(new SecurityContextImpl(new PlatformAuthentication(account)), request, response);
        return "redirect:/me?changed";
    }

    private boolean mustChange() {
        return accounts.findByStaffId(currentUser.get().staffId())
                .map(Account::mustChange)
                .orElse(false);
    }
}
