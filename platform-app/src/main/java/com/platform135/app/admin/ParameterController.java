package com.platform135.app.admin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
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
    record ParameterView(
            ParameterDefinition definition, BigDecimal today, List<Parameters.DatedValue> values, String stamp) {}

    /** What a person typed and why it was refused. */
    record RefusedView(String name, String value, LocalDate fromDate, String reason, Object[] arguments) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "parameters",
                parameters.listDefinitions().stream().map(this::view).toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "app/admin/parameters";
    }

    @PostMapping("/{name}")
    String set(
            @PathVariable String name,
            @RequestParam String value,
            @RequestParam LocalDate fromDate,
            @RequestParam String seen,
            Model model,
            HttpServletResponse response) {
        ParameterDefinition definition = parameters.get(name);
        try {
            parameters.set(definition, fromDate, value, currentUser.get().username(), seen);
        } catch (BadRequestException | ConflictException refused) {
            response.setStatus(
                    refused instanceof ConflictException
                            ? HttpStatus.CONFLICT.value()
                            : HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", new RefusedView(name, value, fromDate, refused.code(), refused.arguments()));
            return list(model);
        }
        return "redirect:/admin/parameters?saved";
    }

    private ParameterView view(ParameterDefinition definition) {
        return new ParameterView(
                definition,
                parameters.today(definition),
                parameters.listValues(definition),
                parameters.stamp(definition));
    }
}
