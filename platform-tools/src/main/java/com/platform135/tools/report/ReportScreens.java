package com.platform135.tools.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.platform135.tools.layout.LocalAddress;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.module.PlatformModule;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Finds the page an address belongs to and asks it again, as the reader may. */
@Component
public class ReportScreens {

    /** Asked late: pages offer actions on their rows, and actions ask pages again. */
    private final ObjectProvider<ReportScreen> screens;

    private final List<ModuleEntry> entries;
    private final ReportPages pages;
    private final RecordedMonths months;

    public ReportScreens(
            ObjectProvider<ReportScreen> screens,
            List<PlatformModule> modules,
            ReportPages pages,
            RecordedMonths months) {
        this.screens = screens;
        this.entries = modules.stream().flatMap(PlatformModule::entries).toList();
        this.pages = pages;
        this.months = months;
    }

    /** A page asked again. */
    public record Run(ReportScreen screen, ReportPage page, ReportTable<?> table) {}

    /** Whether such a page lives at the path. */
    public boolean holds(String path) {
        return screens.stream().anyMatch(screen -> screen.path().equals(path));
    }

    /** Message key of the name the page's menu entry has, if the reader's role may open it. */
    public Optional<String> titleKey(String address, PlatformUser reader) {
        return find(address, reader)
                .flatMap(screen -> entries.stream()
                        .filter(entry -> holds(entry.path(), screen.path()))
                        .findFirst())
                .map(ModuleEntry::titleKey);
    }

    /** Message key of the menu entry that an address lies under, if the reader's role may open it. */
    public Optional<String> menuKey(String address, PlatformUser reader) {
        String path = LocalAddress.of(address).url().path();
        return entries.stream()
                .filter(entry -> holds(entry.path(), path) && entry.openTo(reader.role()))
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .map(ModuleEntry::titleKey);
    }

    /** The page at an address, if there is one and the reader's role may open it. */
    public Optional<ReportScreen> find(String address, PlatformUser reader) {
        String path = LocalAddress.of(address).url().path();
        return screens.stream()
                .filter(screen -> screen.path().equals(path))
                .filter(screen -> entries.stream()
                        .filter(entry -> holds(entry.path(), path))
                        .anyMatch(entry -> entry.openTo(reader.role())))
                .findFirst();
    }

    private static boolean holds(String entryPath, String path) {
        return path.equals(entryPath) || path.startsWith(entryPath + "/");
    }

    /**
     * Asks what an address asks, cut to what the reader may see; empty where there is no such page for the reader.
     *
     * @throws com.platform135.tools.error.BadRequestException where the address asks what can't be read
     * @throws com.platform135.tools.error.NotFoundException where it names what the reader doesn't see
     */
    public Optional<Run> run(String address, PlatformUser reader, Locale locale) {
        PageUrl url = LocalAddress.of(address).url();
        return find(address, reader).map(screen -> {
            ReportPage page = pages.read(url, reader, screen.own(), screen.startingBy());
            return new Run(screen, page, months.only(screen.table(page, reader, locale), page));
        });
    }
}
