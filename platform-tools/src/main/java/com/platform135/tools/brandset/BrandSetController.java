package com.platform135.tools.brandset;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.tools.error.ConflictException;
import com.platform135.tools.form.Bound;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 品牌集设置 (59). */
@Controller
@RequestMapping(BrandSetPages.PATH)
class BrandSetController {

    private static final String EDIT = "tools/brandset/edit";
    private static final String LIST = "redirect:" + BrandSetPages.PATH;

    private final BrandSetPages pages;
    private final BrandSetService service;
    private final CurrentUser user;

    BrandSetController(BrandSetPages pages, BrandSetService service, CurrentUser user) {
        this.pages = pages;
        this.service = service;
        this.user = user;
    }

    @GetMapping
    String list(HttpServletRequest request, Locale locale, Model model) {
        PageUrl url = PageUrl.of(BrandSetPages.PATH, request.getParameterMap());
        model.addAttribute("view", pages.list(user.get(), url, locale));
        return "tools/brandset/list";
    }

    @GetMapping("/new")
    String create(@RequestParam(required = false) @Nullable Integer copy, Model model) {
        return edit(null, pages.start(user.get(), copy), model);
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable int id, Model model) {
        return edit(id, pages.form(user.get(), id), model);
    }

    /** Searches, chooses and drops specs; nothing is written. */
    @PostMapping("/draft")
    String draft(
            @ModelAttribute("form") BrandSetForm form,
            @RequestParam(required = false) @Nullable Integer id,
            @RequestParam(defaultValue = "search") String step,
            HtmxRequest htmx,
            Model model) {
        String page = edit(id, after(step, form), model);
        return htmx.isHtmxRequest() ? page + " :: specs" : page;
    }

    @PostMapping
    String save(
            @ModelAttribute("form") BrandSetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Bound.require(errors);
        return write(null, form, errors, model, afterwards, response);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @PathVariable int id,
            @ModelAttribute("form") BrandSetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Bound.require(errors);
        return write(id, form, errors, model, afterwards, response);
    }

    @PostMapping("/{id:\\d+}/delete")
    String delete(@PathVariable int id, @RequestParam int revision, RedirectAttributes afterwards) {
        service.delete(user.get(), id, revision);
        afterwards.addFlashAttribute("done", "tools.brandset.deleted");
        return LIST;
    }

    private static BrandSetForm after(String step, BrandSetForm form) {
        if (step.matches("remove:\\d{1,9}")) {
            return form.without(Integer.parseInt(step.substring("remove:".length())));
        }
        return switch (step) {
            case "add" -> form.withAdded();
            case "target" -> form.withOneTarget();
            default -> form;
        };
    }

    private String write(
            @Nullable Integer id,
            BrandSetForm form,
            Errors errors,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        BrandSetDraft draft = form.check(errors);
        if (draft == null) {
            return show(id, form, model);
        }
        try {
            if (id == null) {
                service.create(user.get(), draft);
            } else {
                service.change(user.get(), id, form.seenRevision(), draft);
            }
        } catch (BrandSetChanged faster) {
            response.setStatus(faster.status().value());
            model.addAttribute("conflict", pages.conflict(user.get(), faster, form));
            return edit(id, form.on(faster.revision()), model);
        } catch (ConflictException refused) {
            response.setStatus(refused.status().value());
            errors.reject("tools.error." + refused.code(), refused.arguments(), null);
            return show(id, form, model);
        }
        afterwards.addFlashAttribute("done", "tools.brandset.saved");
        return LIST;
    }

    /** A form without errors replaces whatever was bound. */
    private String edit(@Nullable Integer id, BrandSetForm form, Model model) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return show(id, form, model);
    }

    private String show(@Nullable Integer id, BrandSetForm form, Model model) {
        model.addAttribute("view", pages.view(user.get(), id, form));
        return EDIT;
    }
}
