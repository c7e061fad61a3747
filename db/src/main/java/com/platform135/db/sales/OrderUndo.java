package com.platform135.db.sales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.SqlFile;

/** Takes an import back. Runs in the caller's transaction. */
final class OrderUndo {

    private static final String TOUCHED_LATER = SqlFile.read(OrderUndo.class, "undo-touched-later.sql");
    private static final String DAYS = SqlFile.read(OrderUndo.class, "undo-days.sql");
    private static final String DELETE_LINES = SqlFile.read(OrderUndo.class, "undo-delete-lines.sql");
    private static final String DELETE_ORDERS = SqlFile.read(OrderUndo.class, "undo-delete-orders.sql");
    private static final String RESTORE_LINES = SqlFile.read(OrderUndo.class, "undo-restore-lines.sql");
    private static final String RESTORE_ORDERS = SqlFile.read(OrderUndo.class, "undo-restore-orders.sql");

    private final JdbcClient jdbc;
    private final SalesDays days;

    OrderUndo(DataSource source, SalesDays days) {
        this.jdbc = JdbcClient.create(source);
        this.days = days;
    }

    void run(UUID importId) {
        days.lock();
        Optional<String> touched = jdbc.sql(TOUCHED_LATER)
                .param("importId", importId)
                .query(String.class)
                .optional();
        if (touched.isPresent()) {
            throw new OrderUndoRefused(importId, touched.get());
        }
        Set<LocalDate> written = days(importId);
        written.stream()
                .map(YearMonth::from)
                .distinct()
                .forEach(month -> jdbc.sql(DELETE_LINES.formatted(MonthTable.name(month)))
                        .param("importId", importId)
                        .update());
        for (String statement : List.of(DELETE_ORDERS, RESTORE_LINES, RESTORE_ORDERS)) {
            jdbc.sql(statement).param("importId", importId).update();
        }
        if (!written.isEmpty()) {
            days.begin().rebuild(written, lines -> {});
        }
    }

    /** Days its orders are on, or were on before. */
    private Set<LocalDate> days(UUID importId) {
        return new HashSet<>(jdbc.sql(DAYS)
                .param("importId", importId)
                .query(LocalDate.class)
                .list());
    }
}
