package com.platform135.app;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a deployment sets by environment.
 *
 * @param home folder of everything the platform keeps outside an external database ({@code PLATFORM_HOME})
 * @param demo wanted demo data ({@code PLATFORM_DEMO}); not set: {@code BRANCH} on the embedded database, else none
 * @param adminPassword password of the first administrator ({@code PLATFORM_ADMIN_PASSWORD}), used only while none exists
 * @param databaseUrl JDBC address of an external PostgreSQL; not set: the embedded one
 */
@ConfigurationProperties("platform")
public record PlatformSettings(
        Path home,
        @Nullable DemoMode demo,
        @Nullable String adminPassword,
        @Nullable String databaseUrl) {

    public boolean embeddedDatabase() {
        return databaseUrl == null || databaseUrl.isBlank();
    }

    public DemoMode demoMode() {
        if (demo != null) {
            return demo;
        }
        return embeddedDatabase() ? DemoMode.BRANCH : DemoMode.NONE;
    }
}
