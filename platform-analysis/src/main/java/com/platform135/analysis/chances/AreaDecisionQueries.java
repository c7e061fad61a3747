package com.platform135.analysis.chances;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** What was decided about areas. */
@Repository
class AreaDecisionQueries {

    private static final String DECISIONS = SqlFile.read(AreaDecisionQueries.class, "area-decisions.sql");
    private static final String DECIDE = SqlFile.read(AreaDecisionQueries.class, "area-decide.sql");
    private static final String FINISH = SqlFile.read(AreaDecisionQueries.class, "area-finish.sql");
    private static final String WAITING = SqlFile.read(AreaDecisionQueries.class, "area-waiting.sql");

    private final JdbcClient jdbc;

    AreaDecisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision about to be written. */
    record Draft(
            UUID id,
            AreaRow area,
            LocalDate hitOn,
            AreaDecisionForm.Decision decision,
            LocalDate until,
            @Nullable LocalDate due,
            int by,
            LocalDate on,
            OffsetDateTime at) {}

    /** Made within the days, the newest first. */
    List<AreaDecisionRow> list(OrganisationScope scope, LocalDate from, LocalDate to) {
        return jdbc.sql(DECISIONS)
                .param("roots", scope.rootIds())
                .param("manager", scope.managerId())
                .param("from", from)
                .param("to", to)
                .query(AreaDecisionRow.class)
                .list();
    }

    @Unscoped("the area was found in the writer's scope")
    UUID write(Draft draft) {
        AreaRow area = draft.area();
        return jdbc.sql(DECIDE)
                .param("id", draft.id())
                .param("unit", area.unitCode())
                .param("area", area.area() == null ? "" : area.area())
                .param("hitOn", draft.hitOn())
                .param("shops", area.shops())
                .param("needed", area.needed())
                .param("gain", area.gain())
                .param("kind", draft.decision().kind().name())
                .param("note", draft.decision().note())
                .param("until", draft.until())
                .param("due", draft.due())
                .param("by", draft.by())
                .param("on", draft.on())
                .param("at", draft.at())
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
