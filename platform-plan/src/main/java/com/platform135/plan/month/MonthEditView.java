package com.platform135.plan.month;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.platform135.plan.publication.DifferenceView;
import com.platform135.plan.publication.HeadingView;
import com.platform135.tools.form.FormOption;

/**
 * A month's plan being written.
 *
 * @param action where the form goes
 * @param back the published plan
 * @param members customer managers of the unit, by staff id
 * @param findings what 分析 has found and the plan doesn't quote yet
 * @param problems open problems that the plan doesn't quote yet
 * @param areas adopted areas that the plan doesn't quote yet
 * @param version newest published version, null for none
 * @param difference what of the saved draft isn't published yet, null where nothing is published
 * @param blanks empty lines offered after the written ones
 */
public record MonthEditView(
        HeadingView heading,
        String action,
        String back,
        @Nullable String copyHref,
        List<FormOption> points,
        List<UnitOption> indicators,
        List<FormOption> members,
        List<String> subjects,
        List<FormOption> findings,
        List<FormOption> problems,
        List<FormOption> areas,
        @Nullable Integer version,
        @Nullable DifferenceView difference,
        @Nullable String saved,
        List<MonthForm.Line> blanks,
        String draftKey) {

    /** An indicator with the unit of its targets. */
    public record UnitOption(String value, String label, String unit) {}
}
