package com.platform135.app.admin;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.imports.ImportsModule;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;

/** The 系统管理 menu. */
@Configuration(proxyBeanMethods = false)
class AdminModule {

    @Bean
    PlatformModule admin() {
        return new PlatformModule("admin", 90, List.of(ModuleGroup.of("admin.menu.data", ImportsModule.ENTRY)));
    }
}
