package com.platform135.tools.customerset;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.form.Bound;
import com.platform135.tools.imports.file.RefusedFileException;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** 客户集设置 (58). */
@Controller
@RequestMapping(CustomerSetPages.PATH)
class CustomerSetController {

    private static final String EDIT = "tools/customerset/edit";
    private static final String KIND_STEP = "kind:";
    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

    private final CustomerSetPages pages;
    private final CustomerSetService service;
    private final RowsToSets rows;
    private final CurrentUser user;

    CustomerSetController(CustomerSetPages pages, CustomerSetService service, RowsToSets rows, CurrentUser user) {
        this.pages = pages;
        this.service = service;
        this.rows = rows;
        this.user = user;
    }

    @GetMapping
    String list(HttpServletRequest request, Locale locale, Model model) {
        PageUrl url = PageUrl.of(CustomerSetPages.PATH, request.getParameterMap());
        model.addAttribute("view", pages.list(user.get(), url, locale));
        return "tools/customerset/list";
    }

    @GetMapping("/new")
    String create(
            @RequestParam(required = false) @Nullable UUID copy,
            @RequestParam(required = false) @Nullable CustomerSetKind kind,
            Locale locale,
            Model model) {
        return edit(null, pages.start(user.get(), copy, kind), null, locale, model);
    }

    @GetMapping(ID)
    String open(@PathVariable UUID id, Locale locale, Model model) {
        if (!service.mayChange(user.get(), service.get(user.get(), id))) {
            return "redirect:" + MemberPages.PATH + "?customerSet=" + id;
        }
        return edit(id, pages.form(user.get(), id), null, locale, model);
    }

    /** Rows ticked on any page become a new set's form; nothing is written. */
    @PostMapping("/from-rows")
    String fromRows(HttpServletRequest request, Locale locale, Model model) {
        return edit(null, rows.form(TickedRows.of(request), user.get(), locale), null, locale, model);
    }

    /** Searches, lists, takes out, changes the kind; nothing is written. */
    @PostMapping("/draft")
    String draft(
            @ModelAttribute("form") CustomerSetForm form,
            BindingResult unread,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "search") String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HtmxRequest htmx,
            Locale locale,
            Model model) {
        Bound.require(unread);
        @Nullable String problem = null;
        Collection<String> sent = List.of();
        if (step.equals("add") && file != null && !file.isEmpty()) {
            try {
                sent = LicenceFile.read(file);
            } catch (RefusedFileException refused) {
                problem = refused.code().equals(LicenceFile.NO_LICENCE) ? LicenceFile.NO_LICENCE : "unreadable";
            }
        }
        String page = edit(id, after(step, id, form, sent), problem, locale, model);
        return htmx.isHtmxRequest() ? page + " :: made" : page;
    }

    /** How many it would hold, while it is being typed. */
    @PostMapping("/preview")
    String preview(
            @ModelAttribute("form") CustomerSetForm form,
            BindingResult unread,
            @RequestParam(required = false) @Nullable UUID id,
            Model model) {
        Bound.require(unread);
        model.addAttribute("preview", pages.preview(user.get(), id, form));
        return "tools/customerset/preview :: preview";
    }

    @PostMapping
    String save(
            @ModelAttribute("form") CustomerSetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Bound.require(errors);
        return write(null, form, errors, locale, model, afterwards, response);
    }

    @PostMapping(ID)
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") CustomerSetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        Bound.require(errors);
        return write(id, form, errors, locale, model, afterwards, response);
    }

    @PostMapping(ID + "/delete")
    String delete(@PathVariable UUID id, @RequestParam int revision, RedirectAttributes afterwards) {
        service.delete(user.get(), id, revision);
        afterwards.addFlashAttribute("done", "tools.customerset.deleted");
        return "redirect:" + CustomerSetPages.PATH;
    }

    private static CustomerSetKind kind(String name) {
        return Stream.of(CustomerSetKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadRequestException.forValue("step", KIND_STEP + name));
    }

    private CustomerSetForm after(String step, @Nullable UUID id, CustomerSetForm form, Collection<String> sent) {
        if (step.startsWith(KIND_STEP)) {
            return pages.frozenToday(form.as(kind(step.substring(KIND_STEP.length()))));
        }
        if (step.matches("term:\\d{1,4}")) {
            return form.withoutTerm(Integer.parseInt(step.substring("term:".length())));
        }
        return switch (step) {
            case "add" -> form.withAdded(sent);
            case "drop" -> form.withoutTicked();
            case "outside" -> form.without(pages.outside(user.get(), id, form));
            case "term" -> form.withTerm();
            default -> form;
        };
    }

    /** What is pasted or ticked and not yet on the list was meant to be on it. */
    private String write(
            @Nullable UUID id,
            CustomerSetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes afterwards,
            HttpServletResponse response) {
        CustomerSetForm wanted = form.withAdded(List.of());
        CustomerSetDraft draft = pages.check(user.get(), id, wanted, errors);
        if (draft == null) {
            return show(id, form, null, locale, model);
        }
        UUID written;
        try {
            written = id == null ? service.create(user.get(), draft) : changed(id, wanted, draft);
        } catch (CustomerSetChanged faster) {
            response.setStatus(faster.status().value());
            model.addAttribute("conflict", pages.conflict(user.get(), faster, form, locale));
            return edit(id, form.on(faster.revision()), null, locale, model);
        } catch (ConflictException refused) {
            response.setStatus(refused.status().value());
            errors.reject("tools.error." + refused.code(), refused.arguments(), null);
            return show(id, form, null, locale, model);
        }
        afterwards.addFlashAttribute("done", "tools.customerset.saved");
        return "redirect:" + MemberPages.PATH + "?customerSet=" + written;
    }

    private UUID changed(UUID id, CustomerSetForm form, CustomerSetDraft draft) {
        service.change(user.get(), id, form.seenRevision(), draft);
        return id;
    }

    /** A form without errors replaces whatever was bound. */
    private String edit(@Nullable UUID id, CustomerSetForm form, @Nullable String problem, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        return show(id, form, problem, locale, model);
    }

    private String show(@Nullable UUID id, CustomerSetForm form, @Nullable String problem, Locale locale, Model model) {
        model.addAttribute("view", pages.view(user.get(), id, form, problem, locale));
        return EDIT;
    }
}
