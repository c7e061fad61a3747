package com.platform135.evaluate.visits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.evaluate.facts.FactParameters;
import com.platform135.tools.table.SortOrder;

/** Visits of a scope by what was asked for. */
@Repository
public class VisitQueries {

    private static final String CHOSEN = SqlFile.read(VisitQueries.class, "visits-chosen.sql");
    private static final String LIST = ofChosen("visits.sql");
    private static final String COUNT = ofChosen("visits-count.sql");
    private static final String NUMBER = ofChosen("visits-number.sql");
    private static final String FIRST = ofChosen("visit-first.sql");
    private static final String NEIGHBOURS = ofChosen("visit-neighbours.sql");

    private final JdbcClient jdbc;

    public VisitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String ofChosen(String file) {
        return SqlFile.read(VisitQueries.class, file).replace("/* chosen */", "\n" + CHOSEN);
    }

    /** @param limit null for all */
    List<VisitRow> list(VisitFilter filter, @Nullable SortOrder order, long skip, @Nullable Integer limit) {
        return asked(VisitOrder.sorted(LIST, order), filter)
                .param("skip", skip)
                .param("limit", limit)
                .query(VisitRow.class)
                .list();
    }

    VisitCounts count(VisitFilter filter) {
        return asked(COUNT, filter).query(VisitCounts.class).single();
    }

    long number(VisitFilter filter) {
        return asked(NUMBER, filter).query(Long.class).single();
    }

    /** The newest. */
    public Optional<UUID> findFirst(VisitFilter filter) {
        return asked(FIRST, filter).query(UUID.class).optional();
    }

    /** The visits before and after one in the list that the filter makes. */
    public Neighbours neighbours(VisitFilter filter, UUID visitId) {
        return asked(NEIGHBOURS, filter)
                .param("visit", visitId)
                .query(Neighbours.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, VisitFilter filter) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("roots", filter.scope().rootIds())
                .param("manager", filter.scope().managerId())
                .param("asOf", filter.asOf())
                .param("from", filter.period().start())
                .param("to", filter.period().endExclusive())
                .param("factsOn", filter.factsOn())
                .param("licence", filter.licence())
                .param("methods", names(filter.methods()))
                .param(
                        "satisfactions",
                        filter.satisfactions().isEmpty()
                                ? null
                                : filter.satisfactions().toArray(Integer[]::new))
                .param("matters", names(filter.matters()))
                .param("unchanged", filter.unchanged())
                .param(
                        "review",
                        filter.review() == null ? null : filter.review().name())
                .param("query", filter.query())
                .param("words", filter.words().toArray(String[]::new));
        for (Map.Entry<String, @Nullable Object> fact :
                FactParameters.of(filter.shops()).entrySet()) {
            statement = statement.param(fact.getKey(), fact.getValue());
        }
        return statement;
    }

    private static String @Nullable [] names(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toArray(String[]::new);
    }
}
