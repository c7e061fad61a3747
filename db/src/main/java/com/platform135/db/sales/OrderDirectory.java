package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.SqlFile;

/** The licences and specs that order rows may name, as they stand when the import begins. */
final class OrderDirectory {

    static final int NO_SPEC = -1;

    private static final String LICENCES = SqlFile.read(OrderDirectory.class, "order-licences.sql");
    private static final String SPECS = SqlFile.read(OrderDirectory.class, "order-specs.sql");

    private final Map<String, Licence> licences = new HashMap<>();
    private final Map<String, Integer> specs = new HashMap<>();
    private int highestSpecId;

    OrderDirectory(JdbcClient jdbc) {
        jdbc.sql(LICENCES).query(row -> {
            LocalDate closed = row.getObject(4, LocalDate.class);
            licences.put(
                    row.getString(1),
                    new Licence(
                            row.getInt(2),
                            (int) row.getObject(3, LocalDate.class).toEpochDay(),
                            closed == null ? Integer.MAX_VALUE : (int) closed.toEpochDay()));
        });
        jdbc.sql(SPECS).query(row -> {
            specs.put(row.getString(1), row.getInt(2));
            highestSpecId = Math.max(highestSpecId, row.getInt(2));
        });
    }

    /** @param closedDay the first day without orders */
    record Licence(int retailerId, int openedDay, int closedDay) {}

    @Nullable
    Licence licence(String licenceNo) {
        return licences.get(licenceNo);
    }

    int specId(String specCode) {
        return specs.getOrDefault(specCode, NO_SPEC);
    }

    int highestSpecId() {
        return highestSpecId;
    }
}
