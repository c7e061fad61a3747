package com.platform135.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;

/** The 分析 menu. */
@Configuration(proxyBeanMethods = false)
class AnalysisModule {

    /** CM, MM and BR by the module list; whoever stands above reads what those below do. */
    private static final Set<StaffRole> BRANCH_AND_ABOVE = EnumSet.allOf(StaffRole.class);

    @Bean
    PlatformModule analysis() {
        return new PlatformModule(
                "analysis",
                1,
                List.of(
                        ModuleGroup.of(
                                "analysis.menu.customer",
                                ModuleEntry.of(1, "/analysis/summary", ModuleEntry.EVERYONE, "analysis.summary.title")
                                        .with("/api/v1/reports/operating-summary*"),
                                ModuleEntry.of(2, "/analysis/supply", BRANCH_AND_ABOVE, "analysis.supply.title")
                                        .with("/api/v1/reports/supply-demand*"),
                                ModuleEntry.of(
                                                3,
                                                "/analysis/customer-sales",
                                                BRANCH_AND_ABOVE,
                                                "analysis.customersales.title")
                                        .with("/api/v1/reports/customer-set-sales*"),
                                ModuleEntry.of(4, "/analysis/census", BRANCH_AND_ABOVE, "analysis.census.title")
                                        .with("/api/v1/reports/customer-census*"),
                                ModuleEntry.of(5, "/analysis/category", BRANCH_AND_ABOVE, "analysis.category.title")
                                        .with("/api/v1/reports/category-sales*"),
                                ModuleEntry.of(6, "/analysis/structure", BRANCH_AND_ABOVE, "analysis.structure.title")
                                        .with("/api/v1/reports/type-structure*"),
                                ModuleEntry.of(7, "/analysis/peers", ModuleEntry.EVERYONE, "analysis.peers.title"),
                                ModuleEntry.of(8, "/analysis/alerts", ModuleEntry.EVERYONE, "analysis.alerts.title")),
                        ModuleGroup.of(
                                "analysis.menu.brand",
                                ModuleEntry.of(
                                                9,
                                                "/analysis/distribution",
                                                ModuleEntry.EVERYONE,
                                                "analysis.distribution.title")
                                        .with(
                                                "/api/v1/reports/distribution-rate*",
                                                "/api/v1/reports/distribution-shops*",
                                                "/api/v1/metrics"),
                                ModuleEntry.of(
                                                10,
                                                "/analysis/frequency",
                                                ModuleEntry.EVERYONE,
                                                "analysis.frequency.title")
                                        .with("/api/v1/reports/order-frequency*"),
                                ModuleEntry.of(11, "/analysis/rates", ModuleEntry.EVERYONE, "analysis.rates.title")
                                        .with("/api/v1/reports/four-rates*"),
                                ModuleEntry.of(
                                                12,
                                                "/analysis/spec-supply",
                                                BRANCH_AND_ABOVE,
                                                "analysis.specsupply.title")
                                        .with("/api/v1/reports/spec-supply*"),
                                ModuleEntry.of(
                                        13, "/analysis/brand-sales", ModuleEntry.EVERYONE, "analysis.brandsales.title"),
                                ModuleEntry.of(
                                        14,
                                        "/analysis/brand-states",
                                        ModuleEntry.EVERYONE,
                                        "analysis.brandstate.title"),
                                ModuleEntry.of(
                                        15, "/analysis/progress", ModuleEntry.EVERYONE, "analysis.progress.title")),
                        ModuleGroup.of(
                                "analysis.menu.market",
                                ModuleEntry.of(16, "/analysis/chances", BRANCH_AND_ABOVE, "analysis.chances.title"),
                                ModuleEntry.of(
                                        17, "/analysis/segments", ModuleEntry.EVERYONE, "analysis.segments.title"),
                                ModuleEntry.of(
                                        18, "/analysis/price-stock", ModuleEntry.EVERYONE, "analysis.pricestock.title"),
                                ModuleEntry.of(19, "/analysis/market", ModuleEntry.EVERYONE, "analysis.market.title"),
                                ModuleEntry.of(
                                        20, "/analysis/problems", ModuleEntry.EVERYONE, "analysis.problem.title"))));
    }
}
