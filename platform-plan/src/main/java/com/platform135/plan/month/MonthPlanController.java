package com.platform135.plan.month;

import java.time.YearMonth;
import java.util.List;
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

/** 市场经理月工作计划 (21): reading and writing. */
@Controller
@RequestMapping(MonthPages.PATH)
class MonthPlanController {

    private static final int MORE_BLANKS = 8;

    private final MonthPages pages;
    private final MonthPlanService service;
    private final TeamUnits units;
    private final DocumentTexts documents;
    private final CurrentUser user;

    MonthPlanController(
            MonthPages pages, MonthPlanService service, TeamUnits units, DocumentTexts documents, CurrentUser user) {
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
        YearMonth month = pages.month(url);
        Optional<TeamUnit> unit = units.find(user.get(), url);
        if (unit.isEmpty()) {
            model.addAttribute("view", pages.list(units.scope(user.get(), url), month, url, locale));
            return "plan/month/list";
        }
        model.addAttribute("view", pages.read(user.get(), unit.get(), month, version, locale));
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
        return show(target, pages.form(target.unit(), target.month(), copied), null, 0, locale, model);
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
            case "more" -> show(target, typed, null, MORE_BLANKS, locale, model);
            case "quote" -> {
                model.addAttribute("redrawn", true);
                yield show(target, pages.quote(user.get(), typed, quote, locale), null, 0, locale, model);
            }
            default -> write(target, typed, step.equals("publish"), locale, model, afterwards, response);
        };
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
                pages.collision(target.unit(), target.month(), documents.read(base), documents.read(mine));
        MonthForm merged = MonthForm.of(
                collision.merge(Collision.taken(request.getParameterMap())),
                revision,
                documents.write(collision.theirs()));
        return write(target, merged, false, locale, model, afterwards, response);
    }

    private String write(
            Target target,
            MonthForm form,
            boolean publish,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        MonthDraft draft = form.check(pages.team(user.get(), target.unit()), errors);
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

    private String save(Target target, MonthForm form, MonthDraft draft, RedirectAttributes afterwards) {
        service.save(user.get(), target.unit(), target.month(), form.revision(), draft);
        afterwards.addFlashAttribute("done", "plan.publication.saved");
        return "redirect:" + target.address("/edit");
    }

    private String publish(Target target, MonthForm form, MonthDraft draft, RedirectAttributes afterwards) {
        Set<Integer> readers = form.readers() == null ? Set.of() : form.readers();
        service.publish(user.get(), target.unit(), target.month(), form.revision(), draft, readers, form.note());
        afterwards.addFlashAttribute("done", "plan.publication.published");
        return "redirect:" + target.address("");
    }

    /** Both versions side by side; if they say the same, there is nothing to choose. */
    private String collide(
            Target target,
            MonthForm form,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Collision collision =
                pages.collision(target.unit(), target.month(), documents.read(form.base()), form.document());
        if (collision.choices().isEmpty()) {
            afterwards.addFlashAttribute("done", "plan.publication.saved");
            return "redirect:" + target.address("/edit");
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("view", pages.collisionView(target.unit(), target.month(), collision, locale));
        return "plan/publication/collision";
    }

    private String show(
            Target target, MonthForm form, @Nullable Errors errors, int blanks, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        if (errors != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        }
        model.addAttribute("view", pages.edit(user.get(), target.unit(), target.month(), form, blanks, locale));
        return "plan/month/edit";
    }

    /** The plan an address means; only for those who write it. */
    private Target target(HttpServletRequest request) {
        PageUrl url = url(request);
        TeamUnit unit = units.get(user.get(), url);
        TeamUnits.requireWriter(user.get(), unit);
        return new Target(unit, pages.month(url));
    }

    private record Target(TeamUnit unit, YearMonth month) {

        String address(String below) {
            return PlanPaths.url(PublicationKind.MONTH_PLAN, unit.code(), month.toString())
                    .to(MonthPages.PATH + below)
                    .toString();
        }
    }

    private static PageUrl url(HttpServletRequest request) {
        return PageUrl.of(MonthPages.PATH, request.getParameterMap());
    }
}
