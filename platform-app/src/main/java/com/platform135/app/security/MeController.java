package com.platform135.app.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** 我的: one's own account and access tokens. */
@Controller
class MeController {

    private final CurrentUser currentUser;
    private final AccessTokens tokens;

    MeController(CurrentUser currentUser, AccessTokens tokens) {
        this.currentUser = currentUser;
        this.tokens = tokens;
    }

    @GetMapping("/me")
    String page(Model model) {
        return show(model);
    }

    /** Shows the new token in the answer itself: it is kept nowhere, so a redirect could not show it. */
    @PostMapping("/me/tokens")
    String create(@RequestParam @NotBlank @Size(max = 60) String name, @RequestParam int lifetimeDays, Model model) {
        model.addAttribute("newToken", tokens.create(currentUser.get().staffId(), name.strip(), lifetimeDays));
        return show(model);
    }

    @PostMapping("/me/tokens/{tokenId}/revoke")
    String revoke(@PathVariable int tokenId) {
        tokens.revoke(currentUser.get().staffId(), tokenId);
        return "redirect:/me";
    }

    private String show(Model model) {
        PlatformUser user = currentUser.get();
        model.addAttribute("user", user);
        model.addAttribute("roleKey", "tools.role." + user.role());
        model.addAttribute("tokens", tokens.list(user.staffId()));
        model.addAttribute("lifetimes", AccessTokens.LIFETIMES_DAYS);
        return "app/me/page";
    }
}
