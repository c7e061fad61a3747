package com.platform135.app.demo;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database calls the demo's shops, people, specs and units. */
final class DemoIds {

    private final Map<String, Integer> shops;
    private final Map<String, Integer> staff;
    private final Map<String, Integer> specs;
    private final Map<String, Integer> units;

    DemoIds(JdbcClient jdbc) {
        shops = read(jdbc, "select licence_no, retailer_id from core.retailer");
        staff = read(jdbc, "select username, staff_id from core.staff");
        specs = read(jdbc, "select spec_code, spec_id from core.spec");
        units = read(jdbc, "select code, organisation_id from core.organisation");
    }

    private static Map<String, Integer> read(JdbcClient jdbc, String sql) {
        Map<String, Integer> ids = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            ids.put(row.getString(1), row.getInt(2));
        });
        return ids;
    }

    int shop(Shop shop) {
        return get(shops, shop.licenceNo());
    }

    int staff(String username) {
        return get(staff, username);
    }

    int spec(DemoSpec spec) {
        return get(specs, spec.code());
    }

    int unit(String code) {
        return get(units, code);
    }

    private static int get(Map<String, Integer> ids, String name) {
        Integer id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("the demo's master data lacks " + name);
        }
        return id;
    }
}
