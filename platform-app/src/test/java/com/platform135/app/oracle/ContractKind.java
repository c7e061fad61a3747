package com.platform135.app.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The import files of the data contract: their columns, in the contract's order, and the Chinese labels it names. */
enum ContractKind {
    ORGS("orgs", "code=机构编码 name=机构名称 kind=级别 parent_code=上级编码"),
    STAFF("staff", "username=账号 name=姓名 role=岗位 org_code=机构编码 phone=手机 password=初始密码"),
    RETAILERS(
            "retailers",
            "licence_no=许可证号 name=店名 owner=经营者 phone=电话 address=地址 format=业态 market_type=市场类型 area_type=区域 scale=规模 tier=档位"
                    + " visit_class=客户类别 terminal=终端形态 order_weekday=订货日 manager=客户经理账号 lat lng status=状态 opened_on=办证日期"
                    + " closed_on=注销日期 facts_from=生效日期"),
    ASSIGNMENTS("assignments", "licence_no manager=客户经理账号 from_date=起"),
    SPECS(
            "specs",
            "spec_code=规格编码 name=规格名称 brand=品牌 maker=工业公司 in_province=省内 price_class=价类 wholesale_price=批发价"
                    + " retail_price=零售价 barcode=条码 launched_on=上市日期 retired_on=退市日期"),
    BRAND_SETS("brand-sets", "set_name=品牌集 spec_code target_rate=铺货率目标 from_date to_date"),
    ORDERS(
            "orders",
            "order_no=订单号 order_date=订货日期 licence_no=许可证号 spec_code=规格编码 need_qty=需求量 limit_qty=投放限量 order_qty=订购量"
                    + " price=单价 channel=渠道");

    private final String path;
    private final Map<String, String> labels = new LinkedHashMap<>();

    ContractKind(String path, String columns) {
        this.path = path;
        for (String column : columns.split(" ")) {
            String[] keyAndLabel = column.split("=");
            labels.put(keyAndLabel[0], keyAndLabel[keyAndLabel.length - 1]);
        }
    }

    /** As in {@code /api/v1/imports/{kind}}. */
    String path() {
        return path;
    }

    List<String> columns() {
        return List.copyOf(labels.keySet());
    }

    /** The Chinese label, or the key where the contract names none. */
    String label(String column) {
        return labels.getOrDefault(column, column);
    }

    static ContractKind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }
}
