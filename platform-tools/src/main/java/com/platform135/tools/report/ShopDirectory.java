package com.platform135.tools.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;

/** Licences and names of shops and their managers, for ids that a scoped question has already answered. */
@Repository
public class ShopDirectory {

    private static final String SHOPS = SqlFile.read(ShopDirectory.class, "shops-by-id.sql");
    private static final String MANAGERS = SqlFile.read(ShopDirectory.class, "managers-by-id.sql");

    private final JdbcClient jdbc;

    public ShopDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A shop by the two things it is known by. */
    public record Shop(int id, String licenceNo, String name) {}

    /** A customer manager. */
    public record Manager(int id, String username, String name) {}

    public Map<Integer, Shop> shops(Collection<Integer> ids) {
        List<Shop> shops = jdbc.sql(SHOPS)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Shop.class)
                .list();
        return shops.stream().collect(Collectors.toMap(Shop::id, Function.identity()));
    }

    public Map<Integer, Manager> managers(Collection<Integer> ids) {
        List<Manager> managers = jdbc.sql(MANAGERS)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Manager.class)
                .list();
        return managers.stream().collect(Collectors.toMap(Manager::id, Function.identity()));
    }
}
