package com.platform135.execute.visit;

import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.CurrentUser;

/** One visit to read, for whoever made it and whoever stands above. */
@Controller
class VisitPageController {

    private final VisitPages pages;
    private final CurrentUser user;

    VisitPageController(VisitPages pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @GetMapping("/execute/visits/{visitId}")
    String open(@PathVariable String visitId, Locale locale, Model model) {
        model.addAttribute("view", pages.view(user.get(), id(visitId), locale));
        return "execute/visit/read";
    }

    private static UUID id(String text) {
        try {
            return VisitReader.id("visitId", text);
        } catch (BadRequestException e) {
            throw new NotFoundException();
        }
    }
}
