package com.platform135.analysis.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** Customers by name, licence, address and initials, those that begin with the text first; specs likewise. */
@Repository
class SearchQueries {

    private static final String SHOPS = SqlFile.read(SearchQueries.class, "found-shops.sql");
    private static final String SPECS = SqlFile.read(SearchQueries.class, "found-specs.sql");

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Customers that the scope looks after on the day. */
    List<FoundShopRow> shops(OrganisationScope scope, LocalDate day, String text, int limit) {
        return jdbc.sql(SHOPS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("day", day)
                .param("begins", escaped(text) + "%")
                .param("holds", "%" + escaped(text) + "%")
                .param("limit", limit)
                .query(FoundShopRow.class)
                .list();
    }

    @Unscoped("specs belong to no unit")
    List<FoundSpecRow> specs(String text, int limit) {
        return jdbc.sql(SPECS)
                .param("begins", escaped(text) + "%")
                .param("holds", "%" + escaped(text) + "%")
                .param("limit", limit)
                .query(FoundSpecRow.class)
                .list();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
