package com.platform135.tools.imports.master;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;

/** 组织机构. A parent may come later in the same file. */
@Component
class OrgsKind extends MasterKind {

    private static final String WANTED = SqlFile.read(OrgsKind.class, "orgs-wanted.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("code", "机构编码", Columns.ORG_CODE, "320115M01"),
            ImportColumn.required("name", "机构名称", Columns.NAME, "东山市场部"),
            ImportColumn.required(
                    "kind",
                    "级别",
                    ColumnType.code("text", "PROVINCE", "省公司", "CITY", "市公司", "BRANCH", "分公司", "MARKET", "市场部"),
                    "MARKET"),
            ImportColumn.optional("parent_code", "上级编码", Columns.ORG_CODE, "320115"));

    private final OrganisationTree tree;

    OrgsKind(MasterStore store, OrganisationTree tree) {
        super(
                store,
                "orgs",
                COLUMNS,
                List.of(Staging.Derived.column("organisation_id", "int")),
                List.of(TargetTable.ORGANISATION));
        this.tree = tree;
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        store().jdbc()
                .sql(
                        "update staged set organisation_id = nextval(pg_get_serial_sequence('core.organisation', 'organisation_id'))"
                                + " where organisation_id is null")
                .update();
        write(run, TargetTable.ORGANISATION, WANTED, parameters);
        tree.rebuildClosure();
    }

    @Override
    void requireUnused(UUID importId) {
        store().jdbc().sql("delete from core.organisation_closure").update();
    }

    @Override
    void afterUndo() {
        tree.rebuildClosure();
    }
}
