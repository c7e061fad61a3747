package com.platform135.tools.search;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import com.platform135.db.PinyinInitials;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.layout.Menu;
import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.security.PlatformUser;

/** Finds pages of the menu by name, number or pinyin initials. */
@Component
class ModuleSearch implements SearchSource {

    private final Menu menu;
    private final MessageSource messages;

    ModuleSearch(Menu menu, MessageSource messages) {
        this.menu = menu;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String titleKey() {
        return "tools.search.modules";
    }

    @Override
    public List<SearchHit> find(String text, PlatformUser reader, OrganisationScope scope, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return menu.listEntries(reader.role()).stream()
                .filter(entry -> matches(entry, wanted))
                .limit(limit)
                .map(entry -> new SearchHit(title(entry, LocaleContextHolder.getLocale()), null, entry.path()))
                .toList();
    }

    private boolean matches(ModuleEntry entry, String wanted) {
        String chinese = title(entry, Locale.SIMPLIFIED_CHINESE);
        return chinese.contains(wanted)
                || title(entry, Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(wanted)
                || PinyinInitials.of(chinese).contains(wanted)
                || String.valueOf(entry.number()).equals(wanted);
    }

    private String title(ModuleEntry entry, Locale locale) {
        return messages.getMessage(entry.titleKey(), null, locale);
    }
}
