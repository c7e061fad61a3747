package com.platform135.tools.module;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.platform135.db.organisation.StaffRole;

/**
 * A page of the menu. Its roles may open its path and everything below it, and call its interfaces; nobody else may.
 *
 * @param number 1–63 as in the list of modules, 0 for a page that isn't counted there
 * @param path where the page lives, e.g. {@code /analysis/distribution}
 * @param roles who may open it
 * @param titleKey message key of its name, e.g. {@code analysis.distribution.title}
 * @param interfaces patterns of its addresses under {@code /api}, e.g. {@code /api/v1/reports/distribution-rate*}
 */
public record ModuleEntry(int number, String path, Set<StaffRole> roles, String titleKey, List<String> interfaces) {

    /** Every role there is. */
    public static final Set<StaffRole> EVERYONE = Set.copyOf(EnumSet.allOf(StaffRole.class));

    public ModuleEntry {
        roles = Set.copyOf(roles);
        interfaces = List.copyOf(interfaces);
    }

    public static ModuleEntry of(int number, String path, Set<StaffRole> roles, String titleKey) {
        return new ModuleEntry(number, path, roles, titleKey, List.of());
    }

    public ModuleEntry with(String... patterns) {
        return new ModuleEntry(number, path, roles, titleKey, List.of(patterns));
    }

    public boolean openTo(StaffRole role) {
        return roles.contains(role);
    }
}
