package com.platform135.analysis.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.db.Ids;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** 三要点问题归集 (20): one problem, read and written. */
@Controller
@RequestMapping(ProblemListPages.PATH)
class ProblemController {

    private static final String EDIT = "analysis/problem/edit";
    private static final String PAGE = "analysis/problem/page";
    private static final String CAUSES = "analysis/problem/causes :: causes";

    private final ProblemPages pages;
    private final ProblemService service;
    private final TickedEvidence ticked;
    private final CurrentUser user;

    ProblemController(ProblemPages pages, ProblemService service, TickedEvidence ticked, CurrentUser user) {
        this.pages = pages;
        this.service = service;
        this.ticked = ticked;
        this.user = user;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String page(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("view", pages.view(user.get(), id, locale));
        return PAGE;
    }

    /** A blank form; of a shop if its address names one. */
    @GetMapping("/new")
    String create(
            @RequestParam(defaultValue = "CUSTOMER") String point,
            @RequestParam(defaultValue = "") String licence,
            Locale locale,
            Model model) {
        requireWriter();
        VisitPoint about = OneOf.named("point", point, VisitPoint.values(), VisitPoint::name);
        List<String> licences = licence.isBlank() ? List.of() : List.of(licence);
        return show(null, ProblemForm.blank(about, "", licences, List.of()), null, null, locale, model);
    }

    /** Rows ticked on another page: evidence of a new problem, or of one on record. */
    @PostMapping("/from-rows")
    String fromRows(HttpServletRequest request, Locale locale, Model model) {
        requireWriter();
        TickedEvidence.Found found = found(request, locale);
        ProblemForm form = ProblemForm.blank(
                found.point(), found.title(), List.copyOf(found.licences()), List.copyOf(found.codes()));
        return show(null, form, null, found, locale, model);
    }

    /** The rows are evidence of a problem on record. */
    @PostMapping("/from-rows/add")
    String addRows(
            HttpServletRequest request, @RequestParam UUID problem, Locale locale, RedirectAttributes afterwards) {
        requireWriter();
        TickedEvidence.Found found = found(request, locale);
        Set<Integer> shops = pages.shopIds(user.get(), found.licences());
        service.addEvidence(user.get(), problem, found.evidence(), shops, pages.specIds(found.codes()));
        service.comesOf(user.get(), problem, found.origins());
        afterwards.addFlashAttribute("done", "analysis.problem.done.evidence");
        return redirect(problem);
    }

    @PostMapping
    String save(
            HttpServletRequest request,
            @ModelAttribute("form") ProblemForm form,
            Locale locale,
            Model model,
            RedirectAttributes afterwards) {
        requireWriter();
        TickedEvidence.@Nullable Found found = ticked.find(request, user.get(), locale);
        Errors errors = new BeanPropertyBindingResult(form, "form");
        @Nullable ProblemDraft draft = pages.check(user.get(), form, errors);
        if (draft == null) {
            return show(null, form, errors, found, locale, model);
        }
        UUID id = service.create(
                user.get(), draft, pages.bones(form, locale), found == null ? List.of() : List.of(found.evidence()));
        if (found != null) {
            service.comesOf(user.get(), id, found.origins());
        }
        afterwards.addFlashAttribute("done", "analysis.problem.done.created");
        return redirect(id);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/edit")
    String edit(@PathVariable UUID id, Locale locale, Model model) {
        return show(id, pages.form(user.get(), id), null, null, locale, model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/edit")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") ProblemForm form,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        pages.revision(user.get(), id);
        Errors errors = new BeanPropertyBindingResult(form, "form");
        @Nullable ProblemDraft draft = pages.check(user.get(), form, errors);
        if (draft == null) {
            return show(id, form, errors, null, locale, model);
        }
        try {
            service.change(user.get(), id, form.revision() == null ? -1 : form.revision(), draft);
        } catch (StaleProblemException faster) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", pages.conflict(user.get(), id, form, locale));
            return show(id, form.on(pages.revision(user.get(), id)), null, null, locale, model);
        }
        afterwards.addFlashAttribute("done", "analysis.problem.done.saved");
        return redirect(id);
    }

    /** The outline of causes, saved as it grows; a page's script gets the drawing back. */
    @PostMapping("/{id:[0-9a-f-]{36}}/causes")
    String explain(
            @PathVariable UUID id,
            @RequestParam int revision,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        List<Cause> outline = outline(request);
        boolean scripted = request.getHeader("X-Part") != null;
        try {
            service.explain(user.get(), id, revision, outline);
        } catch (StaleProblemException faster) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", pages.causeConflict(user.get(), id, outline));
            model.addAttribute("causes", pages.causes(user.get(), id, outline));
            if (scripted) {
                return CAUSES;
            }
            model.addAttribute("view", pages.view(user.get(), id, locale));
            return PAGE;
        }
        if (scripted) {
            model.addAttribute("causes", pages.causes(user.get(), id, locale));
            return CAUSES;
        }
        afterwards.addFlashAttribute("done", "analysis.problem.done.saved");
        return redirect(id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/state")
    String become(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes afterwards) {
        ProblemState next = OneOf.named("state", state, ProblemState.values(), ProblemState::name);
        service.become(user.get(), id, revision, next, said);
        afterwards.addFlashAttribute("done", "analysis.problem.done.state");
        return redirect(id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/comments")
    String comment(@PathVariable UUID id, @RequestParam String body, RedirectAttributes afterwards) {
        service.comment(user.get(), id, body);
        afterwards.addFlashAttribute("done", "analysis.problem.done.comment");
        return redirect(id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/confirmation")
    String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String body, RedirectAttributes afterwards) {
        service.confirm(user.get(), id, body);
        afterwards.addFlashAttribute("done", "analysis.problem.done.confirmed");
        return redirect(id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/evidence/{evidence}/drop")
    String dropEvidence(@PathVariable UUID id, @PathVariable UUID evidence, RedirectAttributes afterwards) {
        service.dropEvidence(user.get(), id, evidence);
        afterwards.addFlashAttribute("done", "analysis.problem.done.evidence-dropped");
        return redirect(id);
    }

    private TickedEvidence.Found found(HttpServletRequest request, Locale locale) {
        TickedEvidence.@Nullable Found found = ticked.find(request, user.get(), locale);
        if (found == null) {
            throw BadRequestException.forValue("view", "");
        }
        return found;
    }

    private void requireWriter() {
        PlatformUser reader = user.get();
        if (!ProblemService.writes(reader)) {
            throw new ForbiddenException();
        }
    }

    private String show(
            @Nullable UUID id,
            ProblemForm form,
            @Nullable Errors errors,
            TickedEvidence.@Nullable Found found,
            Locale locale,
            Model model) {
        requireWriter();
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        if (errors != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        }
        model.addAttribute("view", pages.edit(user.get(), id, form, found, locale));
        return EDIT;
    }

    /** Three fields an entry, in the order of the page; words may hold commas, so they are read one by one. */
    private static List<Cause> outline(HttpServletRequest request) {
        String[] ids = values(request, "causeId");
        String[] depths = values(request, "depth");
        String[] words = values(request, "words");
        if (ids.length != words.length || depths.length != words.length) {
            throw BadRequestException.forValue("words", String.valueOf(words.length));
        }
        List<Cause> outline = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            int depth = depths[i].matches("[0-2]") ? Integer.parseInt(depths[i]) : Cause.DEEPEST;
            outline.add(new Cause(idOf(ids[i]), (short) depth, words[i]));
        }
        return outline;
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notYet) {
            return Ids.next();
        }
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String redirect(UUID id) {
        return "redirect:" + ProblemService.path(id);
    }
}
