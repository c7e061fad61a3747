package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.analysis.decision.DecisionDraft;
import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** What was decided about areas. */
@Repository
class AreaDecisionQueries {

    private static final String DECISIONS = SqlFile.read(AreaDecisionQueries.class, "area-decisions.sql");
    private static final String DECIDE = SqlFile.read(AreaDecisionQueries.class, "area-decide.sql");
    private static final String TAKEN = SqlFile.read(AreaDecisionQueries.class, "area-taken.sql");
    private static final String FINISH = SqlFile.read(AreaDecisionQueries.class, "area-finish.sql");
    private static final String WAITING = SqlFile.read(AreaDecisionQueries.class, "area-waiting.sql");

    private final JdbcClient jdbc;

    AreaDecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Made within the days, the newest first. */
    List<AreaDecisionRow> list(OrganisationScope scope, LocalDate from, LocalDate to) {
        return decisions(scope, from, to, null);
    }

    /** Those of the ids that the scope holds. */
    List<AreaDecisionRow> listNamed(OrganisationScope scope, Collection<UUID> ids) {
        return decisions(scope, null, null, ids.toArray(UUID[]::new));
    }

    private List<AreaDecisionRow> decisions(
            OrganisationScope scope, @Nullable LocalDate from, @Nullable LocalDate to, UUID @Nullable [] ids) {
        return jdbc.sql(DECISIONS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("from", from)
                .param("to", to)
                .param("ids", ids)
                .query(AreaDecisionRow.class)
                .list();
    }

    @Unscoped("the decisions were found in the reader's scope")
    List<UUID> listTaken(Collection<UUID> ids) {
        return jdbc.sql(TAKEN)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Unscoped("the area was found in the writer's scope")
    UUID write(AreaRow area, DecisionDraft draft) {
        return draft.fill(jdbc.sql(DECIDE))
                .param("unit", area.unitCode())
                .param("area", area.area() == null ? "" : area.area())
                .param("shops", area.shops())
                .param("needed", area.needed())
                .param("gain", area.gain())
                .query(UUID.class)
                .single();
    }

    /** Whether it was there to be done. */
    boolean finish(OrganisationScope scope, UUID id, int by, LocalDate day) {
        return jdbc.sql(FINISH)
                        .param("roots", scope.rootIds())
                        .param("id", id)
                        .param("by", by)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** How many areas wait, and when the first is due. */
    record Waiting(int count, @Nullable LocalDate dueOn) {}

    Waiting waiting(OrganisationScope scope, int by) {
        return jdbc.sql(WAITING)
                .param("roots", scope.rootIds())
                .param("by", by)
                .query(Waiting.class)
                .single();
    }
}
