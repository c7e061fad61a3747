package com.platform135.plan;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.plan.team.Deadlines;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.parameter.ParameterDefinition;

/** The 计划 menu. */
@Configuration(proxyBeanMethods = false)
class PlanModule {

    @Bean
    PlatformModule plan() {
        return new PlatformModule(
                "plan",
                2,
                List.of(ModuleGroup.of(
                        "plan.menu.market-manager",
                        ModuleEntry.of(21, "/plan/team-month", ModuleEntry.EVERYONE, "plan.month.title"),
                        ModuleEntry.of(22, "/plan/team-week", ModuleEntry.EVERYONE, "plan.week.title"))));
    }

    @Bean
    ParameterDefinition monthPlanDueDay() {
        return Deadlines.MONTH_DUE;
    }
}
