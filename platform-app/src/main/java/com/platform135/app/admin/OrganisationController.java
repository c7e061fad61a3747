package com.platform135.app.admin;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.db.organisation.Organisation;
import com.platform135.tools.form.Conflict;

/** 机构: the tree, and one unit to rename, to move or to add another below. */
@Controller
@RequestMapping("/admin/organisation")
class OrganisationController {

    private static final String UNIT = "app/admin/unit";

    private final OrganisationService service;

    OrganisationController(OrganisationService service) {
        this.service = service;
    }

    @GetMapping
    String tree(Model model) {
        model.addAttribute("units", service.listAll());
        return "app/admin/organisation";
    }

    @GetMapping("/{id}")
    String unit(@PathVariable int id, Model model) {
        return show(id, null, null, new Objections(), model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable int id, OrganisationForm form, Model model, HttpServletResponse response) {
        try {
            Objections objections = service.change(id, form);
            if (objections.any()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(id, form, null, objections, model);
            }
        } catch (OptimisticLockingFailureException faster) {
            Organisation now = service.get(id);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", conflict(now, form));
            return show(id, form.on(now.revision()), null, new Objections(), model);
        }
        return "redirect:/admin/organisation?saved";
    }

    @PostMapping("/{id}/below")
    String add(@PathVariable int id, OrganisationForm form, Model model, HttpServletResponse response) {
        Objections objections = service.add(id, form);
        if (objections.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, null, form, objections, model);
        }
        return "redirect:/admin/organisation?saved";
    }

    private Conflict conflict(Organisation now, OrganisationForm typed) {
        return Conflict.by(null)
                .field("app.organisation.name", now.name(), typed.nameText())
                .field("app.organisation.parent", service.nameOf(now.parentId()), service.nameOf(typed.parent()))
                .build();
    }

    private String show(
            int id,
            @Nullable OrganisationForm changing,
            @Nullable OrganisationForm adding,
            Objections objections,
            Model model) {
        Organisation unit = service.get(id);
        model.addAttribute("unit", unit);
        model.addAttribute("form", changing == null ? OrganisationForm.of(unit) : changing);
        model.addAttribute("parents", service.listPossibleParents(unit));
        model.addAttribute("adding", adding == null ? OrganisationForm.blank() : adding);
        model.addAttribute("changeObjections", adding == null ? objections : new Objections());
        model.addAttribute("addObjections", adding == null ? new Objections() : objections);
        model.addAttribute("below", OrganisationService.below(unit.kind()));
        return UNIT;
    }
}
