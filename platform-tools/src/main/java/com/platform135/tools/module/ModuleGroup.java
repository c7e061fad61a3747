package com.platform135.tools.module;

import java.util.List;

/**
 * A second-level group of the menu, opened in place.
 *
 * @param titleKey message key of its name, e.g. {@code analysis.menu.brand}
 */
public record ModuleGroup(String titleKey, List<ModuleEntry> entries) {

    public ModuleGroup {
        entries = List.copyOf(entries);
    }

    public static ModuleGroup of(String titleKey, ModuleEntry... entries) {
        return new ModuleGroup(titleKey, List.of(entries));
    }
}
