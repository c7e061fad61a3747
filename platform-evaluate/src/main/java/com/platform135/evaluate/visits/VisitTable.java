package com.platform135.evaluate.visits;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Measure;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;

/** The columns of a list of visits. */
@Component
class VisitTable {

    private final VisitTexts texts;
    private final MessageSource messages;

    VisitTable(VisitTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * @param list the address of the list, with its conditions
     * @param words looked for; a long text is cut to what stands around them, unless {@code whole}
     */
    TableDefinition<VisitLine> of(PageUrl list, List<String> words, boolean whole, Locale locale) {
        PageUrl conditions = list.without("sort", "columns", "page", "size");
        return new TableDefinition<>(
                "visits",
                List.of(
                        column("shop", "name", ColumnType.TEXT, VisitRow::shopName, total -> total(total, locale))
                                .linkedTo(line -> line.visit() == null
                                        ? null
                                        : conditions
                                                .to("/evaluate/visits/"
                                                        + line.visit().visitId())
                                                .toString()),
                        column("started_at", ColumnType.TEXT, visit -> texts.minute(visit.startedAt())),
                        column("manager", ColumnType.TEXT, VisitRow::managerName),
                        column("visit_class", ColumnType.TEXT, VisitRow::visitClass)
                                .unsorted(),
                        column(
                                        "method",
                                        ColumnType.TEXT,
                                        visit -> texts.name(
                                                "method", visit.method().name(), locale))
                                .unsorted(),
                        column("minutes", "minutes", ColumnType.COUNT, VisitRow::minutes, VisitCounts::minutes),
                        column(
                                        "satisfaction",
                                        "satisfaction",
                                        ColumnType.MEASURE,
                                        visit -> measure(ColumnType.COUNT, visit.satisfaction()),
                                        total -> measure(ColumnType.DECIMAL, total.satisfaction()))
                                .withSub(line -> line.total() == null ? null : mean(line.total(), locale)),
                        column(
                                        "review",
                                        "review",
                                        ColumnType.TEXT,
                                        visit -> texts.name(
                                                "review", visit.review().name(), locale),
                                        total -> messages.getMessage(
                                                "evaluate.visits.total.waiting",
                                                new Object[] {total.waiting()},
                                                locale))
                                .unsorted(),
                        column("matters", ColumnType.TEXT, visit -> texts.names("matter", visit.matters(), locale))
                                .unsorted(),
                        column("findings", ColumnType.TEXT, visit -> findings(visit, locale))
                                .unsorted(),
                        column(
                                        "effect",
                                        ColumnType.TEXT,
                                        visit -> whole ? visit.effect() : VisitTexts.snippet(visit.effect(), words))
                                .unsorted(),
                        column("licence_no", ColumnType.TEXT, VisitRow::licenceNo)
                                .unsorted()
                                .hiddenAtFirst(),
                        column("photos", ColumnType.COUNT, VisitRow::photos)
                                .unsorted()
                                .hiddenAtFirst(),
                        column("comments", ColumnType.COUNT, VisitRow::comments)
                                .unsorted()
                                .hiddenAtFirst(),
                        column("version", ColumnType.COUNT, VisitRow::version)
                                .unsorted()
                                .hiddenAtFirst(),
                        column("received_at", ColumnType.TEXT, visit -> texts.minute(visit.receivedAt()))
                                .hiddenAtFirst()));
    }

    private static Column<VisitLine> column(String key, ColumnType type, Function<VisitRow, @Nullable Object> value) {
        return column(key.replace('_', '-'), key, type, value, total -> type == ColumnType.TEXT ? "" : null);
    }

    private static Column<VisitLine> column(
            String label,
            String key,
            ColumnType type,
            Function<VisitRow, @Nullable Object> value,
            Function<VisitCounts, @Nullable Object> total) {
        return Column.of(key, "evaluate.visits.column." + label, type, VisitLine.of(value, total));
    }

    private String total(VisitCounts total, Locale locale) {
        return messages.getMessage("evaluate.visits.total", new Object[] {total.visits(), total.shops()}, locale);
    }

    private @Nullable String mean(VisitCounts total, Locale locale) {
        return total.satisfaction() == null ? null : messages.getMessage("evaluate.visits.total.mean", null, locale);
    }

    private static @Nullable Measure measure(ColumnType type, @Nullable Number value) {
        return value == null ? null : new Measure(type, value);
    }

    private String findings(VisitRow visit, Locale locale) {
        return visit.unchanged()
                ? messages.getMessage("evaluate.visits.unchanged", null, locale)
                : texts.names("finding", visit.findings(), locale);
    }
}
