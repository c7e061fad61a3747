package com.platform135.analysis.progress;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.SalesGroup;
import com.platform135.tools.report.Metric;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.TableDefinition;

/** The page's tables: a row a spec, a row a unit, a row a day. */
final class ProgressTables {

    private ProgressTables() {}

    /**
     * @param units from a spec to its units
     * @param behind from a spec to the units that are behind with it
     * @param toTarget from a spec to the shops that bring it to its target
     */
    static TableDefinition<SpecProgressRow> specs(
            ProgressAnswer answer,
            Function<ProgressFigures.State, String> states,
            Function<SpecProgressRow, String> units,
            Function<SpecProgressRow, String> behind,
            Function<SpecProgressRow, String> toTarget) {
        List<Column<SpecProgressRow>> first = List.of(
                Column.<SpecProgressRow>of(
                                "spec_name",
                                "analysis.distribution.column.spec-name",
                                ColumnType.TEXT,
                                row -> row.target().specName())
                        .linkedTo(units::apply),
                Column.<SpecProgressRow>of(
                                "spec_code",
                                "analysis.distribution.column.spec-code",
                                ColumnType.TEXT,
                                row -> row.target().specCode())
                        .hiddenAtFirst());
        List<Column<SpecProgressRow>> last = List.of(Column.<SpecProgressRow>of(
                        "units_behind",
                        "analysis.progress.column.units-behind",
                        ColumnType.COUNT,
                        SpecProgressRow::unitsBehind)
                .linkedTo(row -> row.unitsBehind() == 0 ? null : behind.apply(row)));
        return new TableDefinition<>(
                "progress-specs",
                Stream.of(first, figures(answer, states, SpecProgressRow::figures, toTarget::apply), last)
                        .flatMap(List::stream)
                        .toList(),
                row -> row.target().specCode());
    }

    static TableDefinition<UnitProgressRow> units(
            ProgressAnswer answer,
            String dimensionKey,
            UnaryOperator<String> names,
            Function<ProgressFigures.State, String> states,
            Function<UnitProgressRow, @Nullable String> open,
            Function<UnitProgressRow, @Nullable String> toTarget) {
        List<Column<UnitProgressRow>> first = List.of(
                Column.<UnitProgressRow>of(
                                "dimension",
                                "tools.dimension." + dimensionKey,
                                ColumnType.TEXT,
                                row -> names.apply(row.code()))
                        .linkedTo(open),
                Column.of(
                        "rank",
                        "analysis.progress.column.rank",
                        ColumnType.COUNT,
                        row -> row.rank() == 0 ? null : row.rank()));
        return new TableDefinition<>(
                "progress-units",
                Stream.of(first, figures(answer, states, UnitProgressRow::figures, toTarget))
                        .flatMap(List::stream)
                        .toList(),
                row -> row.code().equals(SalesGroup.TOTAL) ? null : row.code());
    }

    private static <R> List<Column<R>> figures(
            ProgressAnswer answer,
            Function<ProgressFigures.State, String> states,
            Function<R, ProgressFigures> of,
            Function<R, @Nullable String> toTarget) {
        return List.of(
                Column.<R>of(
                                "state",
                                "analysis.progress.column.state",
                                ColumnType.TEXT,
                                row -> states.apply(answer.state(of.apply(row))))
                        .toned(row -> tone(answer.state(of.apply(row)))),
                Metric.ACTIVE.<R>column("active", row -> of.apply(row).active()),
                Metric.ORDERING.<R>column("ordering", row -> of.apply(row).ordering()),
                Metric.DISTRIBUTION_RATE.<R>column("rate", row -> of.apply(row).rate()),
                Metric.DISTRIBUTION_TARGET.<R>column(
                        "target", row -> of.apply(row).target()),
                Metric.DISTRIBUTION_GAP.<R>column("gap", row -> of.apply(row).gap()),
                Metric.SHOPS_NEEDED
                        .<R>column("needed", row -> of.apply(row).needed())
                        .linkedTo(row -> of.apply(row).needed() == 0 ? null : toTarget.apply(row)),
                Metric.EXPECTED_BY_NOW.<R>column(
                        "expected", row -> of.apply(row).expected()),
                Metric.BEHIND_PACE.<R>column("behind", row -> of.apply(row).behind()),
                Metric.MOVEMENT_RATE
                        .<R>column("movement_rate", row -> of.apply(row).movementRate())
                        .withSub(row -> of.apply(row).listedBefore()),
                Metric.QUANTITY.<R>column("qty", row -> of.apply(row).cartons()));
    }

    private static @Nullable String tone(ProgressFigures.State state) {
        return switch (state) {
            case REACHED -> "ok";
            case BEHIND -> "act";
            case ON_PACE -> "";
            case NONE -> null;
        };
    }

    static TableDefinition<DayProgressRow> days() {
        return new TableDefinition<>(
                "progress-days",
                List.of(
                        Column.of("day", "analysis.progress.column.day", ColumnType.DATE, DayProgressRow::day),
                        Column.of("added", "analysis.progress.column.added", ColumnType.COUNT, DayProgressRow::added),
                        Metric.ORDERING.column("ordering", DayProgressRow::ordering),
                        Metric.DISTRIBUTION_RATE.column("rate", DayProgressRow::rate),
                        Column.of("pace", "analysis.progress.column.pace", ColumnType.RATE, DayProgressRow::pace),
                        Column.of("way", "analysis.progress.column.way", ColumnType.RATE, DayProgressRow::needed)));
    }
}
