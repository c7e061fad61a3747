package com.platform135.tools.imports.master;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import com.platform135.db.PinyinInitials;
import com.platform135.db.SqlFile;
import com.platform135.tools.imports.kind.ColumnType;
import com.platform135.tools.imports.kind.ImportColumn;
import com.platform135.tools.imports.kind.ImportRun;
import com.platform135.tools.imports.kind.UndoRefusedException;

/**
 * 零售客户 with their dated facts and managers. A licence may come several times with different days from which the facts hold. Rows with a
 * day of their own are written first; rows without one are then compared with what holds on the day of the import.
 */
@Component
class RetailersKind extends MasterKind {

    private static final String FRESH = SqlFile.read(RetailersKind.class, "retailers-fresh.sql");
    private static final String WANTED = SqlFile.read(RetailersKind.class, "retailers-wanted.sql");
    private static final String WANTED_FACTS = SqlFile.read(RetailersKind.class, "retailers-wanted-facts.sql");
    private static final String WANTED_ASSIGNMENTS =
            SqlFile.read(RetailersKind.class, "retailers-wanted-assignments.sql");
    private static final String EARLIER_FACTS = SqlFile.read(RetailersKind.class, "retailers-earlier-facts.sql");
    private static final String EARLIER_ASSIGNMENTS =
            SqlFile.read(RetailersKind.class, "retailers-earlier-assignments.sql");
    private static final String ORDERED = SqlFile.read(RetailersKind.class, "retailers-ordered.sql");

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("licence_no", "许可证号", Columns.LICENCE, "320115100001"),
            ImportColumn.required("name", "店名", Columns.NAME, "南中路副食店"),
            ImportColumn.optional("owner", "经营者", Columns.NAME, "李华"),
            ImportColumn.optional("phone", "电话", Columns.PHONE, "13900000000"),
            ImportColumn.optional("address", "地址", ColumnType.text(200), "江宁区南中路 1 号"),
            ImportColumn.required(
                    "format",
                    "业态",
                    ColumnType.code(
                            "text", "Z", "食杂店", "B", "便利店", "S", "超市", "N", "商场", "Y", "烟酒商店", "F", "娱乐服务类", "Q", "其他"),
                    "Z"),
            ImportColumn.required("market_type", "市场类型", ColumnType.code("text", "C", "城镇", "X", "乡村"), "C"),
            ImportColumn.optional(
                    "area_type",
                    "区域",
                    ColumnType.code("text", "URBAN", "市区", "COUNTY", "县城", "TOWN", "乡镇", "VILLAGE", "农村"),
                    "URBAN"),
            ImportColumn.required("scale", "规模", ColumnType.code("smallint", "1", "大", "2", "中", "3", "小"), "2"),
            ImportColumn.required("tier", "档位", ColumnType.whole(1, 30), "17"),
            ImportColumn.optional(
                    "visit_class", "客户类别", ColumnType.code("text", "A", "A类", "B", "B类", "C", "C类", "D", "D类"), "B"),
            ImportColumn.optional(
                    "terminal",
                    "终端形态",
                    ColumnType.code("text", "ORDINARY", "普通", "MODERN", "现代", "FRANCHISE", "加盟"),
                    "ORDINARY"),
            ImportColumn.optional(
                    "order_weekday",
                    "订货日",
                    ColumnType.code(
                            "smallint", "1", "周一", "2", "周二", "3", "周三", "4", "周四", "5", "周五", "6", "周六", "7", "周日"),
                    "3"),
            ImportColumn.required("manager", "客户经理账号", Columns.USERNAME, "jn0101"),
            new ImportColumn("lat", List.of("纬度"), false, ColumnType.decimal("numeric(9, 6)", -90, 90), "31.953600"),
            new ImportColumn("lng", List.of("经度"), false, ColumnType.decimal("numeric(9, 6)", -180, 180), "118.839900"),
            ImportColumn.required(
                    "status",
                    "状态",
                    ColumnType.code("text", "ACTIVE", "在营", "SUSPENDED", "停业", "RESTING", "歇业", "CLOSED", "注销"),
                    "ACTIVE"),
            ImportColumn.required("opened_on", "办证日期", ColumnType.date(), "2018-05-20"),
            ImportColumn.optional("closed_on", "注销日期", ColumnType.date(), ""),
            ImportColumn.optional("facts_from", "生效日期", ColumnType.date(), ""));

    private final RetailerOrdinals ordinals;

    RetailersKind(MasterStore store, RetailerOrdinals ordinals) {
        super(
                store,
                "retailers",
                COLUMNS,
                List.of(
                        Staging.Derived.column("retailer_id", "int"),
                        Staging.Derived.column("ordinal", "int"),
                        Staging.Derived.column("staff_id", "int"),
                        Staging.Derived.column("valid_from", "date"),
                        Staging.Derived.column("by_default", "boolean"),
                        new Staging.Derived("initials", "text", PinyinInitials::of)),
                List.of(TargetTable.RETAILER, TargetTable.RETAILER_FACTS, TargetTable.ASSIGNMENT));
        this.ordinals = ordinals;
    }

    @Override
    void write(ImportRun run, Map<String, Object> parameters) {
        store().jdbc().sql(FRESH).update();
        ordinals.giveToFresh();
        write(run, TargetTable.RETAILER, WANTED, parameters);
        for (boolean byDefault : new boolean[] {false, true}) {
            parameters.put("byDefault", byDefault);
            write(run, TargetTable.RETAILER_FACTS, WANTED_FACTS, parameters);
            write(run, TargetTable.ASSIGNMENT, WANTED_ASSIGNMENTS, parameters);
        }
        parameters.put("import", run.id());
        write(run, TargetTable.RETAILER_FACTS, EARLIER_FACTS, parameters);
        write(run, TargetTable.ASSIGNMENT, EARLIER_ASSIGNMENTS, parameters);
    }

    private record Ordered(long count, String example) {}

    @Override
    void requireUnused(UUID importId) {
        store().jdbc()
                .sql(ORDERED)
                .param("import", importId)
                .query(Ordered.class)
                .optional()
                .ifPresent(ordered -> {
                    throw new UndoRefusedException("has-orders", ordered.count(), ordered.example());
                });
    }
}
