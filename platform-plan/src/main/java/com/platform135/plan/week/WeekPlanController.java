package com.platform135.plan.week;

import java.time.LocalDate;
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

/** 市场经理周工作安排 (22): reading and writing. */
@Controller
@RequestMapping(WeekPages.PATH)
class WeekPlanController extends PlanEditing<WeekForm, WeekDraft> {

    private static final int MORE_BLANKS = 1;

    private final WeekPages pages;
    private final TeamUnits units;
    private final CurrentUser user;

    WeekPlanController(WeekPages pages, WeekPlanService service, TeamUnits units, PlanTools tools, CurrentUser user) {
        super(PublicationKind.WEEK_PLAN, pages, service, units, tools, user);
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
        LocalDate period = pages.monday(url);
        Optional<TeamUnit> unit = units.find(user.get(), url);
        if (unit.isEmpty()) {
            model.addAttribute("view", pages.list(units.scope(user.get(), url), period, url, locale));
            return "plan/week/list";
        }
        model.addAttribute("view", pages.read(user.get(), unit.get(), period, version, locale));
        return "plan/week/page";
    }

    @GetMapping("/edit")
    String edit(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String copy,
            Locale locale,
            Model model) {
        Target target = target(request);
        LocalDate copied =
                copy == null ? null : pages.monday(PageUrl.of(WeekPages.PATH).with("period", copy));
        return show(target, pages.form(target.unit(), target.from(), copied), null, 0, model, locale);
    }

    @PostMapping("/edit")
    String save(
            HttpServletRequest request,
            @ModelAttribute("form") WeekForm form,
            @RequestParam(defaultValue = "save") String step,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Target target = target(request);
        if (step.equals("find")) {
            WeekForm searching = form.withFinds();
            model.addAttribute("found", pages.findShops(user.get(), target.unit(), searching));
            return show(target, searching, null, 0, model, locale);
        }
        WeekForm typed = form.withIds();
        return step.equals("more")
                ? show(target, typed, null, MORE_BLANKS, model, locale)
                : write(target, typed, step.equals("publish"), new Answering(response, model, afterwards, locale));
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

    /** Shops to choose from, as a part of the page. */
    @GetMapping("/shops")
    String shops(HttpServletRequest request, @RequestParam(defaultValue = "") String q, Model model) {
        TeamUnit unit = units.get(user.get(), url(request));
        model.addAttribute("shops", pages.findShops(user.get(), unit, q));
        model.addAttribute("text", q);
        return "plan/week/shops";
    }

    @Override
    protected LocalDate from(PageUrl url) {
        return pages.monday(url);
    }

    @Override
    protected @Nullable WeekDraft check(Target target, WeekForm form, Errors errors) {
        return form.check(
                pages.team(user.get(), target.unit()),
                pages.shops(user.get(), target.unit(), target.from(), form),
                errors);
    }

    @Override
    protected Object editView(Target target, WeekForm form, int blanks, Locale locale) {
        return pages.edit(user.get(), target.unit(), target.from(), form, blanks, locale);
    }

    @Override
    protected WeekForm formOf(Document document, @Nullable Integer revision, String base) {
        return WeekForm.of(document, revision, base);
    }

    @Override
    protected String template() {
        return "plan/week/edit";
    }
}
