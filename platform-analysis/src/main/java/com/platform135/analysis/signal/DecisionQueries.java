package com.platform135.analysis.signal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.analysis.decision.DecisionDraft;
import com.platform135.analysis.decision.DecisionKind;
import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** What was decided about hits. */
@Repository
class DecisionQueries {

    private static final String DECISIONS = SqlFile.read(DecisionQueries.class, "decisions.sql");
    private static final String DECIDE = SqlFile.read(DecisionQueries.class, "decide.sql");
    private static final String FINISH = SqlFile.read(DecisionQueries.class, "finish.sql");
    private static final String WAITING = SqlFile.read(DecisionQueries.class, "waiting.sql");

    private static final String ANSWERED = SqlFile.read(DecisionQueries.class, "answered.sql");
    private static final String NAMED = SqlFile.read(DecisionQueries.class, "named-decisions.sql");

    private final JdbcClient jdbc;

    DecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Made within the days, the newest first. */
    List<DecisionRow> list(
            OrganisationScope scope, Collection<String> rules, LocalDate from, LocalDate to, LocalDate day) {
        return jdbc.sql(DECISIONS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("rules", rules.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query(DecisionRow.class)
                .list();
    }

    @Unscoped("the hit was found in the writer's scope")
    UUID write(Signal signal, @Nullable Integer gain, DecisionDraft draft) {
        return draft.fill(jdbc.sql(DECIDE))
                .param("retailer", signal.retailerId())
                .param("rule", signal.rule())
                .param("version", signal.version())
                .param("subject", signal.subject())
                .param("arguments", signal.arguments().toArray(String[]::new))
                .param("gain", gain)
                .query(UUID.class)
                .single();
    }

    /** Whether it was there to be done. */
    boolean finish(OrganisationScope scope, UUID id, int by, @Nullable String note, LocalDate day) {
        return jdbc.sql(FINISH)
                        .param("roots", scope.rootIds())
                        .param("manager", scope.managerId())
                        .param("id", id)
                        .param("by", by)
                        .param("note", note)
                        .param("day", day)
                        .update()
                == 1;
    }

    List<WaitingRow> listWaiting(OrganisationScope scope, LocalDate day) {
        return jdbc.sql(WAITING)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("day", day)
                .query((row, number) -> new WaitingRow(
                        row.getInt("retailer_id"),
                        row.getString("rule_code"),
                        DecisionKind.valueOf(row.getString("kind")),
                        texts(row.getArray("arguments")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    @Unscoped("the visit is at a shop of its writer's own")
    List<UUID> listAnswered(int retailerId, UUID visitId, LocalDate day) {
        return jdbc.sql(ANSWERED)
                .param("retailer", retailerId)
                .param("visit", visitId)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** A decision with the hit it was about. */
    record Named(UUID decisionId, String ruleCode, LocalDate decidedOn, String licenceNo, String shop) {}

    List<Named> listNamed(OrganisationScope scope, Collection<UUID> ids, LocalDate day) {
        return jdbc.sql(NAMED)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("ids", ids.toArray(UUID[]::new))
                .param("day", day)
                .query(Named.class)
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
