package com.platform135.app.admin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.app.admin.StaffQueries.StaffFilter;
import com.platform135.app.admin.StaffQueries.StaffRow;
import com.platform135.app.admin.StaffService.Created;
import com.platform135.db.organisation.Staff;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.form.Conflict;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.PagerView;
import com.platform135.tools.table.TableState;

/** 人员: list, page of a person, and what an administrator does about the account. */
@Controller
@RequestMapping("/admin/staff")
class StaffController {

    private static final String PERSON = "app/admin/person";

    private final StaffService service;
    private final StaffQueries queries;
    private final OrganisationService units;
    private final MessageSource messages;

    StaffController(StaffService service, StaffQueries queries, OrganisationService units, MessageSource messages) {
        this.service = service;
        this.queries = queries;
        this.units = units;
        this.messages = messages;
    }

    @GetMapping
    String list(StaffFilter filter, HttpServletRequest request, Model model) {
        TableState state = TableState.from(PageUrl.of("/admin/staff", request.getParameterMap()));
        List<StaffRow> rows = queries.list(filter, state.page(), state.size());
        long total = rows.isEmpty() ? 0 : rows.get(0).total();
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows);
        model.addAttribute("pager", PagerView.of(state.url(), state.page(), state.size(), total));
        model.addAttribute("roles", StaffRole.values());
        model.addAttribute("units", units.listAll());
        return "app/admin/staff";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return show(null, StaffForm.blank(), new Objections(), model);
    }

    @PostMapping("/new")
    String create(StaffForm form, Model model, HttpServletResponse response) {
        Objections objections = new Objections();
        Created created = service.create(form, objections);
        if (created == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(null, form, objections, model);
        }
        return handOver(created.staffId(), created.password(), model);
    }

    @GetMapping("/{id}")
    String person(@PathVariable int id, Model model) {
        Staff person = service.get(id);
        return show(person, StaffForm.of(person), new Objections(), model);
    }

    @PostMapping("/{id}")
    String update(@PathVariable int id, StaffForm form, Model model, HttpServletResponse response) {
        Objections objections = new Objections();
        try {
            service.update(id, form, objections);
        } catch (OptimisticLockingFailureException faster) {
            Staff now = service.get(id);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", conflict(StaffForm.of(now), form));
            return show(now, form.on(now.revision()), objections, model);
        }
        if (objections.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(service.get(id), form, objections, model);
        }
        return "redirect:/admin/staff/{id}?saved";
    }

    private Conflict conflict(StaffForm now, StaffForm typed) {
        return Conflict.by(null)
                .field("app.staff.name", now.nameText(), typed.nameText())
                .field("app.staff.role", roleName(now.role()), roleName(typed.role()))
                .field("app.staff.unit", units.nameOf(now.unit()), units.nameOf(typed.unit()))
                .field("app.staff.phone", now.phoneText(), typed.phoneText())
                .build();
    }

    private String roleName(@Nullable StaffRole role) {
        return role == null
                ? ""
                : String.valueOf(
                        messages.getMessage("tools.role." + role, null, role.name(), LocaleContextHolder.getLocale()));
    }

    @PostMapping("/{id}/reset-password")
    String resetPassword(@PathVariable int id, Model model) {
        return handOver(id, service.resetPassword(id), model);
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable int id) {
        service.unlock(id);
        return "redirect:/admin/staff/{id}?saved";
    }

    @PostMapping("/{id}/active")
    String activate(@PathVariable int id, @RequestParam boolean active) {
        service.activate(id, active);
        return "redirect:/admin/staff/{id}?saved";
    }

    /** Shows the password in the answer itself: it is kept nowhere, so a redirect could not show it. */
    private String handOver(int staffId, String password, Model model) {
        model.addAttribute("person", service.get(staffId));
        model.addAttribute("password", password);
        return "app/admin/password";
    }

    private String show(@Nullable Staff person, StaffForm form, Objections objections, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("form", form);
        model.addAttribute("objections", objections);
        model.addAttribute("roles", StaffRole.values());
        model.addAttribute("units", units.listAll());
        return PERSON;
    }
}
