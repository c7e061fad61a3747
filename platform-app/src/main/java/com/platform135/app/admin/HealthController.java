package com.platform135.app.admin;

import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 健康. */
@Controller
class HealthController {

    private final SystemHealth health;
    private final HealthEndpoint endpoint;

    HealthController(SystemHealth health, HealthEndpoint endpoint) {
        this.health = health;
        this.endpoint = endpoint;
    }

    @GetMapping("/admin/health")
    String page(Model model) {
        model.addAttribute("status", endpoint.health().getStatus().getCode());
        model.addAttribute("health", health.look());
        return "app/admin/health";
    }
}
