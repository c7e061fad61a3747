package com.platform135.app.security;

import java.util.List;

import org.springframework.stereotype.Component;

import com.platform135.app.PlatformSettings;

/** The demo's accounts, one click each on its login page; nowhere else. */
@Component
class DemoLogins {

    static final String PASSWORD = "demo135";

    private static final List<DemoLogin> ALL = List.of(
            new DemoLogin("cm", "app.login.demo.cm"),
            new DemoLogin("mm", "app.login.demo.mm"),
            new DemoLogin("branch", "app.login.demo.branch"),
            new DemoLogin("city", "app.login.demo.city"),
            new DemoLogin("admin", "app.login.demo.admin"));

    private final PlatformSettings settings;
    private final AccountStore accounts;

    DemoLogins(PlatformSettings settings, AccountStore accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** One button. */
    record DemoLogin(String username, String titleKey) {}

    /** Those that exist already: the demo's people arrive while it loads. */
    List<DemoLogin> list() {
        return settings.demoMode().on()
                ? ALL.stream()
                        .filter(login ->
                                accounts.findByUsername(login.username()).isPresent())
                        .toList()
                : List.of();
    }
}
