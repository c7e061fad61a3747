package com.platform135.tools.layout;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.ModuleGroup;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.table.PageUrl;

/** Makes the menu from what the modules contribute and the reader's role. What isn't built isn't shown. */
@Component
public class Menu {

    /** Up to so many pages the whole menu stands open. */
    private static final int SMALL = 14;

    private static final List<String> ICONS = List.of("analysis", "plan", "execute", "evaluate", "improve", "tools");

    private final List<PlatformModule> modules;

    public Menu(List<PlatformModule> modules) {
        this.modules = modules.stream()
                .sorted(Comparator.comparingInt(PlatformModule::order))
                .toList();
    }

    /** The verbs with at least one page for the role. */
    public List<MenuVerb> forRole(StaffRole role, PageUrl here) {
        long pages = modules.stream()
                .flatMap(PlatformModule::entries)
                .filter(entry -> entry.openTo(role))
                .count();
        return modules.stream()
                .map(module -> verb(module, role, here, pages <= SMALL))
                .filter(verb -> !verb.groups().isEmpty())
                .toList();
    }

    /** The pages the role may use, in menu order. */
    public List<ModuleEntry> listEntries(StaffRole role) {
        return modules.stream()
                .flatMap(PlatformModule::entries)
                .filter(entry -> entry.openTo(role))
                .toList();
    }

    private static MenuVerb verb(PlatformModule module, StaffRole role, PageUrl here, boolean open) {
        boolean current = here.path().startsWith("/" + module.key() + "/");
        List<MenuVerb.Group> groups = module.groups().stream()
                .map(group -> new MenuVerb.Group(group.titleKey(), entries(group, role, here)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        String icon = ICONS.contains(module.key()) ? module.key() : "app";
        return new MenuVerb(module.key(), module.titleKey(), icon, current, open || current, groups);
    }

    private static List<MenuVerb.Entry> entries(ModuleGroup group, StaffRole role, PageUrl here) {
        return group.entries().stream()
                .filter(entry -> entry.openTo(role))
                .map(entry -> new MenuVerb.Entry(
                        entry.number(),
                        entry.titleKey(),
                        FrameParameters.carry(here, entry.path()).toString(),
                        holds(entry, here.path())))
                .toList();
    }

    private static boolean holds(ModuleEntry entry, String path) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }
}
