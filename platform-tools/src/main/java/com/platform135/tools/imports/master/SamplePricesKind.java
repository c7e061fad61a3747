package com.platform135.tools.imports.master;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;

/** 价存信息 of sample points. */
@Component
class SamplePricesKind extends MasterKind {

    private static final String WANTED = SqlFile.read(SamplePricesKind.class, "sample-prices-wanted.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("licence_no", "许可证号", Columns.LICENCE, "320115100001"),
            ImportColumn.required("spec_code", "规格编码", Columns.SPEC_CODE, "350101"),
            new ImportColumn("on_date", List.of("采集日期", "日期"), true, ColumnType.date(), "2026-11-20"),
            new ImportColumn("bought_qty", List.of("购进量", "购进"), false, Columns.QUANTITY, "20"),
            new ImportColumn("stock_qty", List.of("库存量", "库存"), false, Columns.QUANTITY, "35"),
            new ImportColumn("sold_qty", List.of("销售量", "销量"), false, Columns.QUANTITY, "18"),
            new ImportColumn("short_qty", List.of("缺货量"), false, Columns.QUANTITY, "0"),
            new ImportColumn("carton_price", List.of("条价"), false, ColumnType.retailPrice(), "98.00"),
            new ImportColumn("pack_price", List.of("包价"), false, ColumnType.money(), "10.00"),
            new ImportColumn("out_days", List.of("断货天数"), false, ColumnType.whole(0, 366), "0"));

    SamplePricesKind(MasterStore store) {
        super(
                store,
                "sample-prices",
                COLUMNS,
                List.of(Staging.Derived.column("retailer_id", "int"), Staging.Derived.column("spec_id", "smallint")),
                List.of(TargetTable.SAMPLE_PRICE));
    }

    @Override
    boolean changesDirectory() {
        return false;
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        write(run, TargetTable.SAMPLE_PRICE, WANTED, parameters);
    }
}
