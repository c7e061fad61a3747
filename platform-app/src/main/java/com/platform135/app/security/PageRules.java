package com.platform135.app.security;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.module.SharedPaths;

/**
 * Who may open which addresses, made from what the modules declare; the longer, more particular address goes first.
 * What isn't here is denied.
 */
record PageRules(Map<String, Set<StaffRole>> pages, Map<String, Set<StaffRole>> interfaces, List<String> shared) {

    static PageRules of(List<PlatformModule> modules, List<SharedPaths> shared) {
        List<ModuleEntry> entries = modules.stream()
                .flatMap(PlatformModule::entries)
                .sorted(Comparator.comparing((ModuleEntry entry) -> entry.path().length())
                        .reversed())
                .toList();
        Map<String, Set<StaffRole>> pages = new LinkedHashMap<>();
        Map<String, Set<StaffRole>> interfaces = new LinkedHashMap<>();
        for (ModuleEntry entry : entries) {
            pages.put(entry.path(), entry.roles());
            pages.put(entry.path() + "/**", entry.roles());
            entry.interfaces().forEach(pattern -> interfaces.put(pattern, entry.roles()));
        }
        return new PageRules(
                pages,
                interfaces,
                shared.stream().flatMap(paths -> paths.patterns().stream()).toList());
    }

    static String[] names(Set<StaffRole> roles) {
        return roles.stream().map(StaffRole::name).sorted().toArray(String[]::new);
    }
}
