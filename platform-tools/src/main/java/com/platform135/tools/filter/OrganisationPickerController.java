package com.platform135.tools.filter;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.layout.LocalAddress;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.table.PageUrl;

/** The tree of the organisation picker, fetched when it is opened. */
@Controller
class OrganisationPickerController {

    private final OrganisationPickers pickers;
    private final CurrentUser currentUser;

    OrganisationPickerController(OrganisationPickers pickers, CurrentUser currentUser) {
        this.pickers = pickers;
        this.currentUser = currentUser;
    }

    @GetMapping("/tools/frame/organisations")
    String tree(@RequestParam String path, HttpServletRequest request, Model model) {
        PageUrl page = PageUrl.of(LocalAddress.of(path).url().path(), request.getParameterMap())
                .without("path");
        model.addAttribute("nodes", pickers.tree(page, currentUser.get()));
        return "tools/pickers :: tree-or-hint";
    }
}
