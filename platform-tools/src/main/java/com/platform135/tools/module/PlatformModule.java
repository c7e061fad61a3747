package com.platform135.tools.module;

import java.util.List;
import java.util.stream.Stream;

/**
 * A first-level entry of the menu with all below it, contributed as a bean. Menu, URL security, module search and the
 * permission matrix are made from these beans and nothing else; what none of them names is denied.
 *
 * @param key the module's key, also of its templates, static files and messages: {@code analysis}
 * @param order place in the menu, ascending
 * @param groups second-level groups in their order
 */
public record PlatformModule(String key, int order, List<ModuleGroup> groups) {

    public PlatformModule {
        groups = List.copyOf(groups);
    }

    /** Message key of the name on screen. */
    public String titleKey() {
        return key + ".menu.title";
    }

    public Stream<ModuleEntry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream());
    }
}
