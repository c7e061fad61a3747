package com.platform135.tools.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

import com.platform135.db.sales.Dimension;
import com.platform135.tools.filter.RemembersFilters;
import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.module.SharedPaths;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.ToolbarView;

/** The style page, served when {@code platform.dev} is true. */
@Controller
@ConditionalOnBooleanProperty("platform.dev")
class StyleController {

    private final ReportFilters filters;
    private final TableRenderer renderer;
    private final CurrentUser currentUser;

    StyleController(ReportFilters filters, TableRenderer renderer, CurrentUser currentUser) {
        this.filters = filters;
        this.renderer = renderer;
        this.currentUser = currentUser;
    }

    @Bean
    static SharedPaths stylePaths() {
        return SharedPaths.of("/dev/style");
    }

    @GetMapping("/dev/style")
    @RemembersFilters
    String page(HttpServletRequest request, Model model, Locale locale) {
        PageUrl here = PageUrl.of("/dev/style", request.getParameterMap());
        TableState state = TableState.from(here);
        model.addAttribute(
                "filter",
                filters.bar(
                        here,
                        currentUser.get(),
                        List.of(Dimension.MANAGER, Dimension.ORG, Dimension.FORMAT, Dimension.MONTH),
                        locale));
        model.addAttribute(
                "toolbar",
                ToolbarView.empty()
                        .onTicked("tools.style.to-problems", "/dev/style")
                        .onTicked("tools.style.to-visits", "/dev/style")
                        .quantityUnits(here, state.units())
                        .export("xlsx", "/dev/style.xlsx")
                        .export("csv", "/dev/style.csv")
                        .withAsOf("11-21 23:40"));
        model.addAttribute("table", renderer.render(StyleSample.TABLE, StyleSample.rows(), state, locale));
        model.addAttribute("spark", StyleSample.spark());
        model.addAttribute("charts", StyleSample.charts());
        model.addAttribute("month", StyleSample.month());
        model.addAttribute("object", StyleSample.object());
        addForm(model);
        return "tools/style";
    }

    private static void addForm(Model model) {
        StyleSample.Form form = new StyleSample.Form("七匹狼“通”系列", "1.2", "", "BRANCH", List.of("A"));
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue("target", "tools.style.target-wrong");
        errors.rejectValue("reason", "tools.style.reason-missing");
        model.addAllAttributes(
                Map.of("form", form, BindingResult.MODEL_KEY_PREFIX + "form", errors, "levels", StyleSample.LEVELS));
    }
}
