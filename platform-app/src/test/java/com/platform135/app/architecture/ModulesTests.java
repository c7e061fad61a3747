package com.platform135.app.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import com.platform135.PlatformApplication;

/** One Maven module is one application module; {@code db} and {@code tools} are open to all, features know only them. */
class ModulesTests {

    @Test
    void theModulesKeepToTheirDependencies() {
        ApplicationModules.of(PlatformApplication.class).verify();
    }
}
