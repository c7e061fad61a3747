package com.platform135.tools.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.table.PageUrl;

class MenuTests {

    private final Menu menu = new Menu(List.of(
            module("tools", 6, ModuleEntry.of(59, "/tools/brand-sets", ModuleEntry.EVERYONE, "t")),
            module(
                    "analysis",
                    1,
                    ModuleEntry.of(9, "/analysis/distribution", ModuleEntry.EVERYONE, "d"),
                    ModuleEntry.of(5, "/analysis/category", Set.of(StaffRole.BRANCH_STAFF), "c")),
            module("plan", 2, ModuleEntry.of(24, "/plan/month", Set.of(StaffRole.CUSTOMER_MANAGER), "m"))));

    @Test
    void aRoleSeesOnlyItsPagesAndNoEmptyVerb() {
        List<MenuVerb> verbs = menu.forRole(StaffRole.MARKET_MANAGER, PageUrl.of("/"));

        assertThat(verbs).extracting(MenuVerb::key).containsExactly("analysis", "tools");
        assertThat(verbs.get(0).groups().get(0).entries())
                .extracting(MenuVerb.Entry::number)
                .containsExactly(9);
    }

    @Test
    void aPageBelowAnEntryIsThatEntrys() {
        List<MenuVerb> verbs = menu.forRole(StaffRole.BRANCH_STAFF, PageUrl.of("/analysis/distribution/shops"));

        assertThat(verbs.get(0).current()).isTrue();
        assertThat(verbs.get(0).groups().get(0).entries())
                .filteredOn(MenuVerb.Entry::current)
                .extracting(MenuVerb.Entry::number)
                .containsExactly(9);
    }

    @Test
    void linksCarryUnitAndPeriodAndNothingElse() {
        PageUrl here = PageUrl.of(
                "/analysis/distribution",
                Map.of(
                        "org", new String[] {"320115"},
                        "month", new String[] {"2026-10"},
                        "format", new String[] {"Z"}));

        String href = menu.forRole(StaffRole.BRANCH_STAFF, here)
                .get(1)
                .groups()
                .get(0)
                .entries()
                .get(0)
                .href();

        assertThat(href).contains("org=320115", "month=2026-10").doesNotContain("format");
    }

    private static PlatformModule module(String key, int order, ModuleEntry... entries) {
        return new PlatformModule(key, order, List.of(ModuleGroup.of(key + ".menu.g", entries)));
    }
}
