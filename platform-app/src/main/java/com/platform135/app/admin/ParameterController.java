package com.platform135.app.admin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.security.CurrentUser;

/** 参数: what holds today, what held before, and what will. */
@Controller
@RequestMapping("/admin/parameters")
class ParameterController {

    private final Parameters parameters;
    private final CurrentUser currentUser;
    private final Clock clock;

    ParameterController(Parameters parameters, CurrentUser currentUser, Clock clock) {
        this.parameters = parameters;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A parameter with the value of today and all that were set. */
    record ParameterView(ParameterDefinition definition, BigDecimal today, List<Parameters.DatedValue> values) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "parameters",
                parameters.listDefinitions().stream().map(this::view).toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "app/admin/parameters";
    }

    @PostMapping("/{name}")
    String set(@PathVariable String name, @RequestParam String value, @RequestParam LocalDate fromDate) {
        parameters.set(parameters.get(name), fromDate, value, currentUser.get().username());
        return "redirect:/admin/parameters?saved";
    }

    private ParameterView view(ParameterDefinition definition) {
        return new ParameterView(definition, parameters.today(definition), parameters.listValues(definition));
    }
}
