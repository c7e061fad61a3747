package com.platform135.evaluate.visits;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;

/** The columns of a list of visits. */
@Component
class VisitTable {

    private final VisitTexts texts;
    private final MessageSource messages;

    VisitTable(VisitTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** A visit, or what all of them come to. */
    record Line(@Nullable VisitRow visit, @Nullable VisitCounts total) {

        <T> @Nullable T of(Function<VisitRow, @Nullable T> value) {
            return visit == null ? null : value.apply(visit);
        }
    }

    static TableRows<Line> rows(List<VisitRow> visits, VisitCounts counts) {
        return new TableRows<>(
                visits.stream().map(visit -> new Line(visit, null)).toList(),
                visits.isEmpty() ? List.of() : List.of(new Line(null, counts)));
    }

    /**
     * @param list the address of the list, with its conditions
     * @param words looked for; a long text is cut to what stands around them, unless {@code whole}
     */
    TableDefinition<Line> of(PageUrl list, List<String> words, boolean whole, Locale locale) {
        PageUrl conditions = list.without("sort", "columns", "page", "size");
        return new TableDefinition<>(
                "visits",
                List.of(
                        Column.<Line>of(
                                        "name",
                                        "evaluate.visits.column.shop",
                                        ColumnType.TEXT,
                                        line -> shop(line, locale))
                                .linkedTo(line -> line.of(visit -> conditions
                                        .to("/evaluate/visits/" + visit.visitId())
                                        .toString())),
                        column(
                                "started_at",
                                ColumnType.TEXT,
                                line -> line.of(visit -> texts.minute(visit.startedAt()))),
                        column("manager", ColumnType.TEXT, line -> line.of(VisitRow::managerName)),
                        column("visit_class", ColumnType.TEXT, line -> line.of(VisitRow::visitClass))
                                .unsorted(),
                        column(
                                        "method",
                                        ColumnType.TEXT,
                                        line -> line.of(visit -> texts.name(
                                                "method", visit.method().name(), locale)))
                                .unsorted(),
                        column(
                                "minutes",
                                ColumnType.COUNT,
                                line -> line.total() != null ? line.total().minutes() : line.of(VisitRow::minutes)),
                        column("satisfaction", ColumnType.COUNT, line -> line.of(VisitRow::satisfaction)),
                        column("findings", ColumnType.TEXT, line -> line.of(visit -> findings(visit, locale)))
                                .unsorted(),
                        column(
                                        "matters",
                                        ColumnType.TEXT,
                                        line -> line.of(visit -> texts.names("matter", visit.matters(), locale)))
                                .unsorted(),
                        column(
                                        "effect",
                                        ColumnType.TEXT,
                                        line -> line.of(visit ->
                                                whole ? visit.effect() : VisitTexts.snippet(visit.effect(), words)))
                                .unsorted(),
                        column(
                                        "review",
                                        ColumnType.TEXT,
                                        line -> line.of(visit -> texts.name(
                                                "review", visit.review().name(), locale)))
                                .unsorted(),
                        column("licence_no", ColumnType.TEXT, line -> line.of(VisitRow::licenceNo))
                                .unsorted()
                                .hiddenAtFirst(),
                        column("photos", ColumnType.COUNT, line -> line.of(VisitRow::photos))
                                .unsorted()
                                .hiddenAtFirst(),
                        column("comments", ColumnType.COUNT, line -> line.of(VisitRow::comments))
                                .unsorted()
                                .hiddenAtFirst(),
                        column("version", ColumnType.COUNT, line -> line.of(VisitRow::version))
                                .unsorted()
                                .hiddenAtFirst(),
                        column(
                                        "received_at",
                                        ColumnType.TEXT,
                                        line -> line.of(visit -> texts.minute(visit.receivedAt())))
                                .hiddenAtFirst()));
    }

    private static Column<Line> column(String key, ColumnType type, Function<Line, @Nullable Object> value) {
        return Column.of(key, "evaluate.visits.column." + key.replace('_', '-'), type, value);
    }

    private String shop(Line line, Locale locale) {
        return line.visit() != null ? line.visit().shopName() : messages.getMessage("tools.table.total", null, locale);
    }

    private String findings(VisitRow visit, Locale locale) {
        return visit.unchanged()
                ? messages.getMessage("evaluate.visits.unchanged", null, locale)
                : texts.names("finding", visit.findings(), locale);
    }
}
