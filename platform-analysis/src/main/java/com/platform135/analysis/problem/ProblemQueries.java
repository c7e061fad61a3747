package com.platform135.analysis.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.scope.Unscoped;
import com.platform135.tools.table.SortOrder;

/** Problems of a scope: those its people found, or a customer manager found or is to solve. */
@Repository
class ProblemQueries {

    private static final String CHOSEN = SqlFile.read(ProblemQueries.class, "problems-chosen.sql");
    private static final String LIST = ofChosen("problems.sql");
    private static final String COUNT = ofChosen("problems-count.sql");
    private static final String PEOPLE = ofChosen("problem-people.sql");
    private static final String VISIBLE = SqlFile.read(ProblemQueries.class, "problem-visible.sql");
    private static final String COMMENTS = SqlFile.read(ProblemQueries.class, "problem-comments.sql");
    private static final String EVIDENCE = SqlFile.read(ProblemQueries.class, "problem-evidence.sql");
    private static final String SHOPS = SqlFile.read(ProblemQueries.class, "concerned-shops.sql");
    private static final String SPECS = SqlFile.read(ProblemQueries.class, "concerned-specs.sql");
    private static final String OF_SHOP = SqlFile.read(ProblemQueries.class, "problems-of-shop.sql");
    private static final String NAMED = SqlFile.read(ProblemQueries.class, "problems-named.sql");
    private static final String OPEN = SqlFile.read(ProblemQueries.class, "problems-open.sql");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProblemQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static String ofChosen(String file) {
        return SqlFile.read(ProblemQueries.class, file).replace("/* chosen */", "\n" + CHOSEN);
    }

    /** The names that go with a problem the reader may see. */
    record Head(
            String raisedBy,
            String raisedRole,
            String unit,
            @Nullable String managerName,
            @Nullable String managerUsername) {}

    /** A problem in few words. */
    record Brief(
            UUID problemId, LocalDate raisedOn, String title, ProblemState state, Severity severity, String raisedBy) {}

    /** A problem that waits, in few words. */
    record Waiting(
            UUID problemId,
            VisitPoint point,
            Severity severity,
            String title,
            ProblemState state,
            int staffId,
            String raisedBy,
            @Nullable Integer managerId,
            LocalDate raisedOn,
            int shops,
            @Nullable String firstCause) {}

    private record EvidenceContent(
            List<String> columns,
            List<List<String>> rows,
            List<String> conditions,
            List<String> notes,
            String asOf,
            int more) {}

    /** @param limit null for all */
    List<ProblemRow> list(ProblemFilter filter, @Nullable SortOrder order, long skip, @Nullable Integer limit) {
        return asked(ProblemOrder.sorted(LIST, order), filter)
                .param("skip", skip)
                .param("limit", limit)
                .query(ProblemRow.class)
                .list();
    }

    ProblemCounts count(ProblemFilter filter) {
        return asked(COUNT, filter).query(ProblemCounts.class).single();
    }

    /** By unit and username. */
    List<PersonRow> listPeople(ProblemFilter filter) {
        return asked(PEOPLE, filter).query(PersonRow.class).list();
    }

    Optional<Head> findHead(OrganisationScope scope, UUID id) {
        return scoped(VISIBLE, scope).param("id", id).query(Head.class).optional();
    }

    @Unscoped("of a problem that the reader was found to see")
    List<CommentRow> listComments(UUID id) {
        return jdbc.sql(COMMENTS).param("id", id).query(CommentRow.class).list();
    }

    @Unscoped("of a problem that the reader was found to see")
    List<EvidenceRow> listEvidence(UUID id) {
        return jdbc.sql(EVIDENCE)
                .param("id", id)
                .query((row, number) -> {
                    EvidenceContent content = json.readValue(row.getString("content"), EvidenceContent.class);
                    return new EvidenceRow(
                            row.getObject("evidence_id", UUID.class),
                            new KeptEvidence(
                                    row.getString("title"),
                                    content.columns(),
                                    content.rows(),
                                    content.conditions(),
                                    content.notes(),
                                    content.asOf(),
                                    content.more(),
                                    row.getString("address")),
                            row.getObject("taken_at", OffsetDateTime.class),
                            row.getString("taken_by"));
                })
                .list();
    }

    /** The shops of these that the scope looks after on the day. */
    List<ConcernedRow> listShops(
            OrganisationScope scope, Collection<String> licences, Collection<Integer> ids, LocalDate day) {
        return scoped(SHOPS, scope)
                .param("licences", licences.toArray(String[]::new))
                .param("ids", ids.toArray(Integer[]::new))
                .param("day", day)
                .query(ConcernedRow.class)
                .list();
    }

    @Unscoped("specs are everybody's")
    List<ConcernedRow> listSpecs(Collection<String> codes, Collection<Integer> ids) {
        return jdbc.sql(SPECS)
                .param("codes", codes.toArray(String[]::new))
                .param("ids", ids.toArray(Integer[]::new))
                .query(ConcernedRow.class)
                .list();
    }

    List<Brief> listOfShop(OrganisationScope scope, int retailerId) {
        return scoped(OF_SHOP, scope)
                .param("retailer", retailerId)
                .query(Brief.class)
                .list();
    }

    List<Brief> listNamed(OrganisationScope scope, Collection<UUID> ids) {
        return named(scope, ids, "", Math.max(1, ids.size()));
    }

    List<Brief> find(OrganisationScope scope, String text, int limit) {
        return named(scope, List.of(), text, limit);
    }

    private List<Brief> named(OrganisationScope scope, Collection<UUID> ids, String text, int limit) {
        return scoped(NAMED, scope)
                .param("ids", ids.toArray(UUID[]::new))
                .param("text", text)
                .param("limit", limit)
                .query(Brief.class)
                .list();
    }

    /** The worst and oldest first. */
    List<Waiting> listWaiting(OrganisationScope scope, Collection<ProblemState> states, int limit) {
        return scoped(OPEN, scope)
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, OrganisationScope scope) {
        return jdbc.sql(sql).param("roots", scope.rootIds()).param("manager", scope.managerId());
    }

    private JdbcClient.StatementSpec asked(String sql, ProblemFilter filter) {
        return scoped(sql, filter.scope())
                .param("from", filter.period().start())
                .param("to", filter.period().endExclusive())
                .param("carried", filter.carried())
                .param("points", names(filter.points()))
                .param("severities", names(filter.severities()))
                .param("states", names(filter.states()))
                .param("person", filter.person())
                .param("confirmed", filter.confirmed())
                .param("licence", filter.licence())
                .param("words", filter.words());
    }

    private static String @Nullable [] names(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toArray(String[]::new);
    }
}
