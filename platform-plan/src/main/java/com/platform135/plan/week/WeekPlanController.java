package com.platform135.plan.week;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.plan.publication.Collision;
import com.platform135.plan.publication.DocumentTexts;
import com.platform135.plan.publication.PlanPaths;
import com.platform135.plan.publication.PublicationKind;
import com.platform135.plan.publication.StaleDraftException;
import com.platform135.plan.team.TeamUnit;
import com.platform135.plan.team.TeamUnits;
import com.platform135.tools.error.RefusalException;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 市场经理周工作安排 (22): reading and writing. */
@Controller
@RequestMapping(WeekPages.PATH)
class WeekPlanController {

    private static final int MORE_BLANKS = 1;

    private final WeekPages pages;
    private final WeekPlanService service;
    private final TeamUnits units;
    private final DocumentTexts documents;
    private final CurrentUser user;

    WeekPlanController(
            WeekPages pages, WeekPlanService service, TeamUnits units, DocumentTexts documents, CurrentUser user) {
        this.pages = pages;
        this.service = service;
        this.units = units;
        this.documents = documents;
        this.user = user;
    }

    @GetMapping
    String open(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        PageUrl url = url(request);
        LocalDate monday = pages.monday(url);
        Optional<TeamUnit> unit = units.find(user.get(), url);
        if (unit.isEmpty()) {
            model.addAttribute("view", pages.list(units.scope(user.get(), url), monday, url, locale));
            return "plan/week/list";
        }
        model.addAttribute("view", pages.read(user.get(), unit.get(), monday, version, locale));
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
        return show(target, pages.form(target.unit(), target.monday(), copied), null, 0, locale, model);
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
        WeekForm typed = form.withIds();
        return step.equals("more")
                ? show(target, typed, null, MORE_BLANKS, locale, model)
                : write(target, typed, step.equals("publish"), locale, model, afterwards, response);
    }

    /** Two versions have been brought together; the result is saved like any other. */
    @PostMapping("/merge")
    String merge(
            HttpServletRequest request,
            @RequestParam String base,
            @RequestParam String mine,
            @RequestParam int revision,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Target target = target(request);
        Collision collision =
                pages.collision(target.unit(), target.monday(), documents.read(base), documents.read(mine));
        WeekForm merged = WeekForm.of(
                collision.merge(Collision.taken(request.getParameterMap())),
                revision,
                documents.write(collision.theirs()));
        return write(target, merged, false, locale, model, afterwards, response);
    }

    /** Shops to choose from, as a part of the page. */
    @GetMapping("/shops")
    String shops(HttpServletRequest request, @RequestParam(defaultValue = "") String q, Model model) {
        TeamUnit unit = units.get(user.get(), url(request));
        model.addAttribute("shops", pages.findShops(user.get(), unit, q));
        model.addAttribute("text", q);
        return "plan/week/shops";
    }

    private String write(
            Target target,
            WeekForm form,
            boolean publish,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        WeekDraft draft = form.check(
                pages.team(user.get(), target.unit()),
                pages.shops(user.get(), target.unit(), target.monday(), form),
                errors);
        if (draft == null) {
            return show(target, form, errors, 0, locale, model);
        }
        try {
            return publish ? publish(target, form, draft, afterwards) : save(target, form, draft, afterwards);
        } catch (StaleDraftException faster) {
            return collide(target, form, locale, model, afterwards, response);
        } catch (RefusalException refused) {
            response.setStatus(refused.status().value());
            errors.reject(refused.code(), refused.arguments(), null);
            return show(target, form, errors, 0, locale, model);
        }
    }

    private String save(Target target, WeekForm form, WeekDraft draft, RedirectAttributes afterwards) {
        service.save(user.get(), target.unit(), target.monday(), form.revision(), draft);
        afterwards.addFlashAttribute("done", "plan.publication.saved");
        return "redirect:" + target.address("/edit");
    }

    private String publish(Target target, WeekForm form, WeekDraft draft, RedirectAttributes afterwards) {
        Set<Integer> readers = form.readers() == null ? Set.of() : form.readers();
        service.publish(user.get(), target.unit(), target.monday(), form.revision(), draft, readers, form.note());
        afterwards.addFlashAttribute("done", "plan.publication.published");
        return "redirect:" + target.address("");
    }

    /** Both versions side by side; if they say the same, there is nothing to choose. */
    private String collide(
            Target target,
            WeekForm form,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Collision collision =
                pages.collision(target.unit(), target.monday(), documents.read(form.base()), form.document());
        if (collision.choices().isEmpty()) {
            afterwards.addFlashAttribute("done", "plan.publication.saved");
            return "redirect:" + target.address("/edit");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("view", pages.collisionView(target.unit(), target.monday(), collision, locale));
        return "plan/publication/collision";
    }

    private String show(Target target, WeekForm form, @Nullable Errors errors, int blanks, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        if (errors != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        }
        model.addAttribute("view", pages.edit(user.get(), target.unit(), target.monday(), form, blanks, locale));
        return "plan/week/edit";
    }

    /** The plan an address means; only for those who write it. */
    private Target target(HttpServletRequest request) {
        PageUrl url = url(request);
        TeamUnit unit = units.get(user.get(), url);
        TeamUnits.requireWriter(user.get(), unit);
        return new Target(unit, pages.monday(url));
    }

    private record Target(TeamUnit unit, LocalDate monday) {

        String address(String below) {
            return PlanPaths.url(
                            PublicationKind.WEEK_PLAN, unit.code(), PlanPaths.period(PublicationKind.WEEK_PLAN, monday))
                    .to(WeekPages.PATH + below)
                    .toString();
        }
    }

    private static PageUrl url(HttpServletRequest request) {
        return PageUrl.of(WeekPages.PATH, request.getParameterMap());
    }
}
