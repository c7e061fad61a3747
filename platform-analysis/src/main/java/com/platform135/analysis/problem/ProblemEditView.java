package com.platform135.analysis.problem;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.form.FormOption;

/**
 * The form of a problem.
 *
 * @param id null for a new one
 * @param managers whom it may be given to; empty where the writer keeps it
 * @param catalogue every spec by code, to choose from
 * @param rows what was ticked on another page and becomes evidence; null where nothing was
 */
public record ProblemEditView(
        @Nullable UUID id,
        String action,
        String back,
        List<FormOption> points,
        List<FormOption> severities,
        List<FormOption> managers,
        List<FormOption> bones,
        List<ConcernedRow> shops,
        List<ConcernedRow> specs,
        List<FormOption> catalogue,
        @Nullable Ticked rows) {

    /**
     * Rows of another page.
     *
     * @param fields as they were posted, to be posted again
     * @param preview the evidence they make
     * @param open problems that they might be evidence of
     */
    public record Ticked(List<Field> fields, KeptEvidence preview, List<FormOption> open) {}

    /** A posted field. */
    public record Field(String name, String value) {}
}
