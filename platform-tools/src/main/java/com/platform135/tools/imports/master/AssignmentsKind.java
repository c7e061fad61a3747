package com.platform135.tools.imports.master;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;

/** 归属: from which day on who looks after whom. Writes the same history as the manager of a retailer's row. */
@Component
class AssignmentsKind extends MasterKind {

    private static final String WANTED = SqlFile.read(AssignmentsKind.class, "assignments-wanted.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("licence_no", "许可证号", Columns.LICENCE, "320115100001"),
            ImportColumn.required("manager", "客户经理账号", Columns.USERNAME, "jn0101"),
            new ImportColumn("from_date", List.of("起", "起始日期"), true, ColumnType.date(), "2026-03-01"));

    AssignmentsKind(MasterStore store) {
        super(
                store,
                "assignments",
                COLUMNS,
                List.of(Staging.Derived.column("retailer_id", "int"), Staging.Derived.column("staff_id", "int")),
                List.of(TargetTable.ASSIGNMENT));
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        write(run, TargetTable.ASSIGNMENT, WANTED, parameters);
    }
}
