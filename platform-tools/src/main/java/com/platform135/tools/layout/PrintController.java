package com.platform135.tools.layout;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import com.platform135.tools.audit.AuditTrail;

/** Hears from a page that it is being printed, and leaves a trace of it. */
@Controller
class PrintController {

    private static final int LONGEST = 1000;

    private final AuditTrail audit;

    PrintController(AuditTrail audit) {
        this.audit = audit;
    }

    @PostMapping("/tools/frame/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void printed(@RequestParam String title, @RequestParam String address) {
        String local = cut(LocalAddress.of(address).text());
        audit.record("print", "page", local.split("[?#]", 2)[0], Map.of("title", cut(title), "address", local));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
