package com.platform135.tools.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.tools.module.OfflinePage;
import com.platform135.tools.security.CurrentUser;
import com.platform135.tools.security.PlatformUser;

/** Which page the reader's browser keeps for hours without a network; the frame asks for it. */
@Component("offlinePages")
public class OfflinePages {

    private final List<OfflinePage> pages;
    private final Menu menu;
    private final CurrentUser currentUser;

    public OfflinePages(List<OfflinePage> pages, Menu menu, CurrentUser currentUser) {
        this.pages = List.copyOf(pages);
        this.menu = menu;
        this.currentUser = currentUser;
    }

    /** A page with the user whose copy it is: what one user wrote on a device, the next one neither sees nor sends. */
    public record Kept(OfflinePage page, String reader) {}

    /** Null before sign-in and for roles without such a page. */
    public @Nullable Kept current() {
        return currentUser.find().map(this::keptFor).orElse(null);
    }

    List<OfflinePage> list() {
        return pages;
    }

    private @Nullable Kept keptFor(PlatformUser user) {
        return pages.stream()
                .filter(page -> page.roles().contains(user.role()) && isOpen(page, user))
                .findFirst()
                .map(page -> new Kept(page, user.username()))
                .orElse(null);
    }

    private boolean isOpen(OfflinePage page, PlatformUser user) {
        return menu.listEntries(user.role()).stream()
                .anyMatch(entry -> page.path().startsWith(entry.path() + "/"));
    }
}
