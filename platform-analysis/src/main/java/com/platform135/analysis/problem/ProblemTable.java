package com.platform135.analysis.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;

/** The columns of a list of problems, and of their finders. */
@Component
class ProblemTable {

    private final MessageSource messages;

    ProblemTable(MessageSource messages) {
        this.messages = messages;
    }

    TableDefinition<ProblemRow> list(LocalDate today, Locale locale) {
        return new TableDefinition<>(
                "problems",
                List.of(
                        column("title", ColumnType.TEXT, ProblemRow::title)
                                .linkedTo(row -> ProblemService.path(row.problemId())),
                        column("raised_on", ColumnType.DATE, ProblemRow::raisedOn),
                        column("point", ColumnType.TEXT, row -> name("point", row.point(), locale)),
                        column("severity", ColumnType.TEXT, row -> name("severity", row.severity(), locale)),
                        column("state", ColumnType.TEXT, row -> name("state", row.state(), locale)),
                        column("raised_by", ColumnType.TEXT, ProblemRow::raisedBy),
                        column("manager", ColumnType.TEXT, ProblemRow::managerName),
                        column("shops", ColumnType.COUNT, ProblemRow::shops),
                        column("causes", ColumnType.COUNT, ProblemRow::causes).unsorted(),
                        column("first_cause", ColumnType.TEXT, ProblemRow::firstCause)
                                .unsorted(),
                        column("evidence", ColumnType.COUNT, ProblemRow::evidence)
                                .unsorted(),
                        column("became_of", ColumnType.COUNT, ProblemRow::becameOf),
                        column("confirmed", ColumnType.FLAG, ProblemRow::confirmed)
                                .unsorted(),
                        column("age", ColumnType.COUNT, row -> row.age(today)).unsorted(),
                        column("outcome", ColumnType.TEXT, ProblemRow::outcome).unsorted(),
                        column("unit", ColumnType.TEXT, ProblemRow::unit)
                                .unsorted()
                                .hiddenAtFirst(),
                        column("specs", ColumnType.COUNT, ProblemRow::specs)
                                .unsorted()
                                .hiddenAtFirst(),
                        column("closed_on", ColumnType.DATE, ProblemRow::closedOn)
                                .hiddenAtFirst()));
    }

    /** @param link from a person to his or her problems, in a state or all of them; null for the total's */
    TableDefinition<PersonRow> people(Link link, Locale locale) {
        return new TableDefinition<>(
                "problem-people",
                List.of(
                        person("person", ColumnType.TEXT, PersonRow::name).linkedTo(row -> link.to(row, null)),
                        person("unit", ColumnType.TEXT, PersonRow::unit),
                        person(
                                "role",
                                ColumnType.TEXT,
                                row -> row.role().isEmpty() ? "" : text("tools.role." + row.role(), locale)),
                        person("raised", ColumnType.COUNT, PersonRow::raised).linkedTo(row -> link.to(row, null)),
                        person("open", ColumnType.COUNT, PersonRow::open)
                                .linkedTo(row -> link.to(row, ProblemState.OPEN)),
                        person("planned", ColumnType.COUNT, PersonRow::planned)
                                .linkedTo(row -> link.to(row, ProblemState.PLANNED)),
                        person("taken", ColumnType.COUNT, PersonRow::taken)
                                .linkedTo(row -> link.to(row, ProblemState.TAKEN)),
                        person("closed", ColumnType.COUNT, PersonRow::closed)
                                .linkedTo(row -> link.to(row, ProblemState.CLOSED)),
                        person("dropped", ColumnType.COUNT, PersonRow::dropped)
                                .linkedTo(row -> link.to(row, ProblemState.DROPPED)),
                        person("closing", ColumnType.RATE, PersonRow::closing),
                        person("caused", ColumnType.COUNT, PersonRow::caused),
                        person("confirmed", ColumnType.COUNT, PersonRow::confirmed)));
    }

    /** Where a figure of a person leads. */
    interface Link {
        @Nullable
        String to(PersonRow row, @Nullable ProblemState state);
    }

    private static Column<ProblemRow> column(
            String key, ColumnType type, Function<ProblemRow, @Nullable Object> value) {
        return Column.of(key, "analysis.problem.column." + key.replace('_', '-'), type, value);
    }

    private static Column<PersonRow> person(String key, ColumnType type, Function<PersonRow, @Nullable Object> value) {
        return Column.of(key, "analysis.problem.people." + key, type, value);
    }

    private String name(String kind, Enum<?> value, Locale locale) {
        return text("analysis.problem." + kind + "." + value.name(), locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
