package com.platform135.tools.retailerfile;

import java.util.Locale;
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

import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 客户档案维护 (60): one retailer's file. */
@Controller
@RequestMapping(RetailerPaths.LIST)
class RetailerFileController {

    private static final String PAGE = "tools/retailerfile/page";

    private final RetailerFilePages pages;
    private final RetailerFileService service;
    private final CurrentUser user;

    RetailerFileController(RetailerFilePages pages, RetailerFileService service, CurrentUser user) {
        this.pages = pages;
        this.service = service;
        this.user = user;
    }

    @GetMapping("/{licence:\\d+}")
    String page(@PathVariable String licence, HttpServletRequest request, Locale locale, Model model) {
        return show(licence, pages.form(user.get(), licence), null, request, locale, model);
    }

    /** What is kept by hand. */
    @PostMapping("/{licence:\\d+}")
    String save(
            @PathVariable String licence,
            @ModelAttribute("form") ContactForm form,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Errors errors = new BeanPropertyBindingResult(form, "form");
        @Nullable ContactDraft draft = form.check(pages.kept(user.get(), licence), errors);
        if (draft == null) {
            return show(licence, form, errors, request, locale, model);
        }
        try {
            service.save(user.get(), licence, form.revision(), draft);
        } catch (RetailerFileService.StaleContactException faster) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", pages.conflict(user.get(), licence, form));
            return show(licence, form.on(pages.revision(user.get(), licence)), null, request, locale, model);
        }
        afterwards.addFlashAttribute("done", "tools.retailerfile.done.saved");
        return redirect(licence);
    }

    @PostMapping("/{licence:\\d+}/corrections")
    String askCorrection(
            @PathVariable String licence,
            @RequestParam String field,
            @RequestParam String wanted,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes afterwards) {
        service.askCorrection(user.get(), licence, field, wanted, note);
        afterwards.addFlashAttribute("done", "tools.retailerfile.done.asked");
        return redirect(licence);
    }

    @GetMapping("/corrections")
    String corrections(Locale locale, Model model) {
        model.addAttribute("asked", pages.asked(user.get(), locale));
        model.addAttribute("answering", RetailerFileService.answers(user.get()));
        return "tools/retailerfile/corrections";
    }

    @PostMapping("/corrections/{id}")
    String answer(
            @PathVariable UUID id,
            @RequestParam boolean done,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes afterwards) {
        service.answerCorrection(user.get(), id, done, answer);
        afterwards.addFlashAttribute("done", "tools.retailerfile.done.answered");
        return "redirect:" + RetailerPaths.LIST + "/corrections";
    }

    private String show(
            String licence,
            ContactForm form,
            @Nullable Errors errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        if (errors != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        }
        PageUrl here = PageUrl.of(RetailerPaths.of(licence))
                .with("kind", request.getMethod().equals("GET") ? request.getParameter("kind") : null)
                .with("events", request.getMethod().equals("GET") ? request.getParameter("events") : null);
        model.addAttribute("wrong", errors != null);
        model.addAttribute("view", pages.view(user.get(), here, licence, locale));
        return PAGE;
    }

    private static String redirect(String licence) {
        return "redirect:" + RetailerPaths.of(licence);
    }
}
