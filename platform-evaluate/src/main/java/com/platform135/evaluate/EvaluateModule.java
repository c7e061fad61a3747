package com.platform135.evaluate;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;

/** The 评估 menu. */
@Configuration(proxyBeanMethods = false)
class EvaluateModule {

    @Bean
    PlatformModule evaluate() {
        return new PlatformModule(
                "evaluate",
                4,
                List.of(ModuleGroup.of(
                        "evaluate.menu.work",
                        ModuleEntry.of(46, "/evaluate/visits", ModuleEntry.EVERYONE, "evaluate.visits.title")
                                .with("/api/v1/reports/visit-statistics*"))));
    }
}
