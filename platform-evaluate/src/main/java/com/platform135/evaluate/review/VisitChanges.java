package com.platform135.evaluate.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.evaluate.visits.VisitTexts;
import com.platform135.tools.i18n.Enumerated;

/** What changed from one version of a visit to the next, in the reader's words. */
@Component
class VisitChanges {

    private static final String NONE = "";

    private final JsonMapper json;
    private final VisitTexts texts;
    private final MessageSource messages;

    VisitChanges(JsonMapper json, VisitTexts texts, MessageSource messages) {
        this.json = json;
        this.texts = texts;
        this.messages = messages;
    }

    /** One thing that reads otherwise than before; empty for nothing. */
    public record Change(String labelKey, String before, String after) {}

    /** The version that was replaced, and how the one after it differs. */
    public record Step(int version, String replacedAt, List<Change> changes) {}

    /** The latest replacement first. */
    List<Step> steps(
            VisitHeadRow visit,
            List<VisitParts.Finding> findings,
            List<VisitParts.Matter> matters,
            List<VisitParts.Version> versions,
            Locale locale) {
        Map<String, String> next = now(visit, findings, matters, locale);
        List<Step> steps = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            VisitParts.Version version = versions.get(i);
            Map<String, String> then = then(json.readTree(version.content()), locale);
            steps.add(new Step(version.version(), texts.minute(version.replacedAt()), changes(then, next)));
            next = then;
        }
        return steps;
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(key -> !before.getOrDefault(key, NONE).equals(after.getOrDefault(key, NONE)))
                .map(key -> new Change(
                        "evaluate.review.change." + key, before.getOrDefault(key, NONE), after.getOrDefault(key, NONE)))
                .toList();
    }

    private Map<String, String> now(
            VisitHeadRow visit, List<VisitParts.Finding> findings, List<VisitParts.Matter> matters, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("effect", visit.effect() == null ? NONE : visit.effect());
        values.put(
                "findings",
                findings.stream()
                        .map(finding -> words(
                                texts.name("finding", finding.code(), locale), finding.specName(), finding.note()))
                        .collect(Enumerated.clauses(locale)));
        values.put(
                "matters",
                matters.stream()
                        .filter(matter -> !matter.kept())
                        .map(matter -> words(texts.name("matter", matter.kind().name(), locale), matter.body()))
                        .sorted()
                        .collect(Enumerated.clauses(locale)));
        values.put(
                "satisfaction",
                visit.satisfaction() == null ? NONE : visit.satisfaction().toString());
        values.put("method", texts.name("method", visit.method().name(), locale));
        values.put("unchanged", flag(visit.unchanged(), locale));
        values.put("startedAt", texts.minute(visit.startedAt()));
        values.put("endedAt", visit.endedAt() == null ? NONE : texts.minute(visit.endedAt()));
        return values;
    }

    private Map<String, String> then(JsonNode content, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("effect", text(content, "effect"));
        values.put(
                "findings",
                content.path("findings")
                        .valueStream()
                        .map(finding -> words(
                                texts.name("finding", text(finding, "code"), locale),
                                text(finding, "spec"),
                                text(finding, "note")))
                        .collect(Enumerated.clauses(locale)));
        values.put(
                "matters",
                content.path("matters")
                        .valueStream()
                        .map(matter -> words(texts.name("matter", text(matter, "kind"), locale), text(matter, "text")))
                        .sorted()
                        .collect(Enumerated.clauses(locale)));
        values.put("satisfaction", text(content, "satisfaction"));
        values.put("method", texts.name("method", text(content, "method"), locale));
        values.put("unchanged", flag(content.path("unchanged").asBoolean(false), locale));
        values.put("startedAt", minute(content, "startedAt"));
        values.put("endedAt", minute(content, "endedAt"));
        return values;
    }

    private String flag(boolean value, Locale locale) {
        return messages.getMessage("tools.table.flag." + value, null, locale);
    }

    private String minute(JsonNode content, String name) {
        String text = text(content, name);
        return text.isEmpty() ? NONE : texts.minute(OffsetDateTime.parse(text));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? NONE : value.asString();
    }

    private static String words(@Nullable String... words) {
        List<String> said = new ArrayList<>();
        for (String word : words) {
            if (word != null && !word.isEmpty()) {
                said.add(word);
            }
        }
        return String.join(" ", said);
    }
}
