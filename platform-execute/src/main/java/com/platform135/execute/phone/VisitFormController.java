package com.platform135.execute.phone;

import java.time.Clock;
import java.time.Instant;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.tools.security.CurrentUser;

/** One page for all shops; what it shows comes from the pack on the phone. */
@Controller
class VisitFormController {

    private final CurrentUser currentUser;
    private final Clock clock;

    VisitFormController(CurrentUser currentUser, Clock clock) {
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/execute/visits/form")
    String form(Model model) {
        model.addAttribute("user", currentUser.get());
        return "execute/visit/form";
    }

    /** For a page that may be hours old: who is logged in now, a token that is valid now, and the right time. */
    @GetMapping("/execute/visits/form/session")
    ResponseEntity<PhoneSession> session(CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PhoneSession(
                        currentUser.get().username(), token.getHeaderName(), token.getToken(), clock.instant()));
    }

    record PhoneSession(String username, String header, String token, Instant now) {}
}
