package com.platform135.tools.imports.master;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;

/** 品牌集, owned by nobody and seen by all. Rows add specs to a set or change them; a spec that a file leaves out stays. */
@Component
class BrandSetsKind extends MasterKind {

    private static final String NUMBER = SqlFile.read(BrandSetsKind.class, "brand-sets-number.sql");
    private static final String WANTED_SETS = SqlFile.read(BrandSetsKind.class, "brand-sets-wanted.sql");
    private static final String WANTED_SPECS = SqlFile.read(BrandSetsKind.class, "brand-sets-wanted-specs.sql");
    private static final String REVISE = SqlFile.read(BrandSetsKind.class, "brand-sets-revise.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("set_name", "品牌集", Columns.NAME, "七匹狼通系列"),
            ImportColumn.required("spec_code", "规格编码", Columns.SPEC_CODE, "350101"),
            ImportColumn.optional("target_rate", "铺货率目标", ColumnType.share(), "0.6"),
            new ImportColumn("from_date", List.of("起始日期", "起"), false, ColumnType.date(), "2026-09-01"),
            new ImportColumn("to_date", List.of("截止日期", "止"), false, ColumnType.date(), "2026-12-31"));

    BrandSetsKind(MasterStore store) {
        super(
                store,
                "brand-sets",
                COLUMNS,
                List.of(Staging.Derived.column("brand_set_id", "int"), Staging.Derived.column("spec_id", "smallint")),
                List.of(TargetTable.BRAND_SET, TargetTable.BRAND_SET_SPEC));
    }

    @Override
    TargetTable mainTable() {
        return TargetTable.BRAND_SET_SPEC;
    }

    @Override
    boolean changesDirectory() {
        return false;
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        store().jdbc().sql(NUMBER).update();
        write(run, TargetTable.BRAND_SET, WANTED_SETS, parameters);
        write(run, TargetTable.BRAND_SET_SPEC, WANTED_SPECS, parameters);
        store().jdbc()
                .sql(REVISE)
                .param("import", run.id())
                .param("by", run.order().by())
                .update();
    }
}
