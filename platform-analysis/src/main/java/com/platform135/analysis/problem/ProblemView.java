package com.platform135.analysis.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.thread.ThreadStripView;

/**
 * A problem as drawn.
 *
 * @param mine whether the reader may change it
 * @param confirming whether the reader may confirm it
 * @param next what it may become
 * @param presets bones it may begin with; empty once it has causes
 */
public record ProblemView(
        UUID id,
        int revision,
        String title,
        VisitPoint point,
        Severity severity,
        ProblemState state,
        String description,
        String area,
        LocalDate raisedOn,
        String raisedBy,
        String unit,
        @Nullable String managerName,
        @Nullable String outcome,
        @Nullable LocalDate closedOn,
        int age,
        String changedAt,
        String changedBy,
        boolean mine,
        boolean confirming,
        List<ProblemState> next,
        Causes causes,
        List<Concerned> shops,
        List<Concerned> specs,
        List<Proof> evidence,
        List<Said> talk,
        ThreadStripView thread) {

    /** The outline of causes with its drawing. */
    public record Causes(
            UUID problemId, int revision, boolean editable, List<Entry> entries, Fishbone fish, List<String> presets) {

        /** How many causes there are, bones not counted. */
        public long count() {
            return entries.stream().filter(entry -> entry.depth() > 0).count();
        }
    }

    /** An entry of the outline. */
    public record Entry(UUID id, int depth, String words) {}

    /** A shop or a spec it is about. */
    public record Concerned(
            String key, String name, @Nullable String href) {}

    /** Figures as they stood. */
    public record Proof(
            UUID id,
            String title,
            List<String> columns,
            List<List<String>> rows,
            String conditions,
            List<String> notes,
            String asOf,
            int more,
            @Nullable String address,
            String takenAt,
            String takenBy) {}

    /** Something said. */
    public record Said(
            String name,
            String role,
            String at,
            String kind,
            @Nullable String state,
            @Nullable String body) {}
}
