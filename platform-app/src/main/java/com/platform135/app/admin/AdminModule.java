package com.platform135.app.admin;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.imports.ImportsModule;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;

/** The 系统管理 menu, for administrators. */
@Configuration(proxyBeanMethods = false)
class AdminModule {

    @Bean
    PlatformModule administration() {
        return new PlatformModule(
                "admin",
                90,
                List.of(
                        ModuleGroup.of(
                                "admin.menu.people",
                                page("/admin/organisation", "app.organisation.title"),
                                page("/admin/staff", "app.staff.title")),
                        ModuleGroup.of("admin.menu.data", ImportsModule.ENTRY),
                        ModuleGroup.of(
                                "admin.menu.system",
                                page("/admin/parameters", "app.parameters.title"),
                                page("/admin/calendar", "app.calendar.title"),
                                page("/admin/audit", "app.audit.title"),
                                page("/admin/health", "app.health.title"))));
    }

    private static ModuleEntry page(String path, String titleKey) {
        return ModuleEntry.of(0, path, Set.of(StaffRole.ADMIN), titleKey);
    }
}
