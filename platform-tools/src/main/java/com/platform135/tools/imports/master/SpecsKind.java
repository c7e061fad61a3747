package com.platform135.tools.imports.master;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.platform135.db.PinyinInitials;
import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;

/** 卷烟规格. */
@Component
class SpecsKind extends MasterKind {

    private static final String NUMBER = SqlFile.read(SpecsKind.class, "specs-number.sql");
    private static final String WANTED = SqlFile.read(SpecsKind.class, "specs-wanted.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("spec_code", "规格编码", Columns.SPEC_CODE, "350101"),
            ImportColumn.required("name", "规格名称", Columns.NAME, "七匹狼(软通泰)"),
            ImportColumn.required("brand", "品牌", Columns.NAME, "七匹狼"),
            ImportColumn.optional("maker", "工业公司", Columns.NAME, "福建中烟"),
            ImportColumn.required("in_province", "省内", ColumnType.bool(), "false"),
            ImportColumn.required(
                    "price_class",
                    "价类",
                    ColumnType.code("smallint", "1", "一类", "2", "二类", "3", "三类", "4", "四类", "5", "五类"),
                    "3"),
            ImportColumn.required("wholesale_price", "批发价", ColumnType.money(), "88.00"),
            ImportColumn.required("retail_price", "零售价", ColumnType.retailPrice(), "100.00"),
            ImportColumn.optional("barcode", "条码", ColumnType.pattern("\\d{6,14}", "bad-barcode"), "6901028300001"),
            ImportColumn.optional("launched_on", "上市日期", ColumnType.date(), "2020-01-01"),
            ImportColumn.optional("retired_on", "退市日期", ColumnType.date(), ""));

    SpecsKind(MasterStore store) {
        super(
                store,
                "specs",
                COLUMNS,
                List.of(
                        Staging.Derived.column("spec_id", "smallint"),
                        new Staging.Derived("initials", "text", PinyinInitials::of)),
                List.of(TargetTable.SPEC));
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        store().jdbc().sql(NUMBER).update();
        write(run, TargetTable.SPEC, WANTED, parameters);
        if (!run.order().dryRun()) {
            store().jdbc()
                    .sql(
                            "select setval(pg_get_serial_sequence('core.spec', 'spec_id'), max(spec_id)) from core.spec having count(*) > 0")
                    .query(Long.class)
                    .optional();
        }
    }
}
