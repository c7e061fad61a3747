package com.platform135.execute;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.module.SharedPaths;

/** The 实施 menu. */
@Configuration(proxyBeanMethods = false)
class ExecuteModule {

    @Bean
    PlatformModule execute() {
        return new PlatformModule(
                "execute",
                3,
                List.of(ModuleGroup.of(
                        "execute.menu.service",
                        ModuleEntry.of(31, "/execute/visits", Set.of(StaffRole.CUSTOMER_MANAGER), "execute.visit.title")
                                .with("/api/v1/visits", "/api/v1/visits/**"))));
    }

    /** One visit is read by whoever stands above its customer manager; the scope says who. */
    @Bean
    SharedPaths visitsForReaders() {
        return SharedPaths.of(
                "/execute/visits/{visitId:[0-9a-f]+-[0-9a-f-]+}",
                "/execute/visits/{visitId:[0-9a-f]+-[0-9a-f-]+}/photos/{photoId}");
    }
}
