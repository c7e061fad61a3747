package com.platform135.app.admin;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import com.platform135.db.organisation.Organisation;

/** 机构: the tree, and one unit to rename or to add another below. */
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
    String rename(@PathVariable int id, OrganisationForm form, Model model, HttpServletResponse response) {
        Objections objections = service.rename(id, form);
        if (objections.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, null, objections, model);
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

    private String show(
            int id,
            @Nullable OrganisationForm renaming,
            @Nullable OrganisationForm adding,
            Objections objections,
            Model model) {
        Organisation unit = service.get(id);
        model.addAttribute("unit", unit);
        model.addAttribute("name", renaming == null ? unit.name() : renaming.nameText());
        model.addAttribute("adding", adding == null ? new OrganisationForm("", "", 0) : adding);
        model.addAttribute("renameObjections", adding == null ? objections : new Objections());
        model.addAttribute("addObjections", adding == null ? new Objections() : objections);
        model.addAttribute("below", OrganisationService.below(unit.kind()));
        return UNIT;
    }
}
