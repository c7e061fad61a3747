package com.platform135.analysis.search;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.SqlPattern;
import com.platform135.tools.scope.Unscoped;

/** Specs by name, brand, code and initials, those that begin with the text first. */
@Repository
class SearchQueries {

    private static final String SPECS = SqlFile.read(SearchQueries.class, "found-specs.sql");

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Unscoped("specs belong to no unit")
    List<FoundSpecRow> specs(String text, int limit) {
        return jdbc.sql(SPECS)
                .param("begins", SqlPattern.begins(text))
                .param("holds", SqlPattern.holds(text))
                .param("limit", limit)
                .query(FoundSpecRow.class)
                .list();
    }
}
