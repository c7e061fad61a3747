package com.platform135.tools.filter;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.layout.LocalAddress;
import com.platform135.tools.security.CurrentUser;

/** Saves the present view under a name, and removes one. */
@Controller
class SavedViewController {

    private final SavedViews views;
    private final CurrentUser currentUser;

    SavedViewController(SavedViews views, CurrentUser currentUser) {
        this.views = views;
        this.currentUser = currentUser;
    }

    @PostMapping("/tools/frame/views")
    String save(
            @RequestParam String address,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean shared) {
        LocalAddress here = LocalAddress.of(address);
        views.save(here.url(), name, shared, currentUser.get());
        return here.redirect();
    }

    @PostMapping("/tools/frame/views/{id}/remove")
    String remove(@PathVariable int id, @RequestParam String address) {
        views.remove(id, currentUser.get());
        return LocalAddress.of(address).redirect();
    }
}
