package com.platform135.plan.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.Merging;
import com.platform135.plan.publication.PlanEditing;
import com.platform135.plan.publication.PlanTools;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 市场经理月工作计划 (21): reading and writing. */
@Controller
@RequestMapping(MonthPages.PATH)
class MonthPlanController extends PlanEditing<MonthForm, MonthDraft> {

    private static final int MORE_BLANKS = 8;

    private final MonthPages pages;
    private final TeamUnits units;
    private final CurrentUser user;

    MonthPlanController(
            MonthPages pages, MonthPlanService service, TeamUnits units, PlanTools tools, CurrentUser user) {
        super(PublicationKind.MONTH_PLAN, pages, service, units, tools, user);
        this.pages = pages;
        this.units = units;
        this.user = user;
    }

    @GetMapping
    String open(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        PageUrl url = url(request);
        YearMonth period = pages.month(url);
        Optional<TeamUnit> unit = units.find(user.get(), url);
        if (unit.isEmpty()) {
            model.addAttribute("view", pages.list(units.scope(user.get(), url), period.atDay(1), url, locale));
            return "plan/month/list";
        }
        model.addAttribute("view", pages.read(user.get(), unit.get(), period, version, locale));
        return "plan/month/page";
    }

    @GetMapping("/edit")
    String edit(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String copy,
            Locale locale,
            Model model) {
        Target target = target(request);
        YearMonth copied =
                copy == null ? null : pages.month(PageUrl.of(MonthPages.PATH).with("month", copy));
        return show(target, pages.form(target.unit(), YearMonth.from(target.from()), copied), null, 0, model, locale);
    }

    @PostMapping("/edit")
    String save(
            HttpServletRequest request,
            @ModelAttribute("form") MonthForm form,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(defaultValue = "") List<String> quote,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Target target = target(request);
        MonthForm typed = form.withIds();
        return switch (step) {
            case "more" -> show(target, typed, null, MORE_BLANKS, model, locale);
            case "quote" -> {
                model.addAttribute("redrawn", true);
                yield show(target, pages.quote(user.get(), typed, quote, locale), null, 0, model, locale);
            }
            default -> write(target, typed, step.equals("publish"), new Answering(response, model, afterwards, locale));
        };
    }

    @PostMapping("/merge")
    String merge(
            HttpServletRequest request,
            @ModelAttribute("merging") Merging merging,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        return merge(
                target(request),
                merging,
                request.getParameterMap(),
                new Answering(response, model, afterwards, locale));
    }

    @Override
    protected LocalDate from(PageUrl url) {
        return pages.month(url).atDay(1);
    }

    @Override
    protected @Nullable MonthDraft check(Target target, MonthForm form, Errors errors) {
        return form.check(pages.team(user.get(), target.unit()), errors);
    }

    @Override
    protected Object editView(Target target, MonthForm form, int blanks, Locale locale) {
        return pages.edit(user.get(), target.unit(), YearMonth.from(target.from()), form, blanks, locale);
    }

    @Override
    protected MonthForm formOf(Document document, @Nullable Integer revision, String base) {
        return MonthForm.of(document, revision, base);
    }

    @Override
    protected String template() {
        return "plan/month/edit";
    }
}
