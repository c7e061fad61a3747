package com.platform135.tools.retailerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.i18n.Enumerated;

/** Facts in the reader's words. */
@Component
class FactTexts {

    private final MessageSource messages;

    FactTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What a fact's code means; "—" where nothing is on record. */
    String value(String fact, @Nullable Object code, Locale locale) {
        if (code == null || code.equals(0)) {
            return "—";
        }
        return switch (fact) {
            case "tier" -> code.toString();
            case "status" -> text("tools.retailerfile.status." + code, locale);
            case "orderWeekday" -> text("tools.retailerfile.weekday." + code, locale);
            case "name", "owner", "address" -> code.toString();
            default -> text("tools.dimension." + fact + "." + code, locale);
        };
    }

    String label(String fact, Locale locale) {
        return text("tools.retailerfile.fact." + fact, locale);
    }

    /** What changed from one row of facts to the next; empty where nothing did. */
    String differences(RetailerFileQueries.FactsRow before, RetailerFileQueries.FactsRow after, Locale locale) {
        List<String> changes = new ArrayList<>();
        add(changes, "format", before.format(), after.format(), locale);
        add(changes, "marketType", before.marketType(), after.marketType(), locale);
        add(changes, "areaType", before.areaType(), after.areaType(), locale);
        add(changes, "scale", before.scale(), after.scale(), locale);
        add(changes, "tier", before.tier(), after.tier(), locale);
        add(changes, "visitClass", before.visitClass(), after.visitClass(), locale);
        add(changes, "terminal", before.terminal(), after.terminal(), locale);
        add(changes, "orderWeekday", before.orderWeekday(), after.orderWeekday(), locale);
        add(changes, "status", before.status(), after.status(), locale);
        return changes.stream().collect(Enumerated.clauses(locale));
    }

    private void add(
            List<String> changes, String fact, @Nullable Object before, @Nullable Object after, Locale locale) {
        if (!Objects.equals(before, after)) {
            changes.add(messages.getMessage(
                    "tools.retailerfile.change",
                    new Object[] {label(fact, locale), value(fact, before, locale), value(fact, after, locale)},
                    locale));
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
