package com.platform135.tools;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;

/** The 工具 menu. */
@Configuration(proxyBeanMethods = false)
class ToolsModule {

    @Bean
    PlatformModule tools() {
        return new PlatformModule(
                "tools",
                6,
                List.of(
                        ModuleGroup.of(
                                "tools.menu.sets",
                                ModuleEntry.of(
                                        58, "/tools/customer-sets", ModuleEntry.EVERYONE, "tools.customerset.title"),
                                ModuleEntry.of(59, "/tools/brand-sets", ModuleEntry.EVERYONE, "tools.brandset.title")),
                        ModuleGroup.of(
                                "tools.menu.business",
                                ModuleEntry.of(
                                        60, "/tools/retailers", ModuleEntry.EVERYONE, "tools.retailerfile.title"))));
    }
}
