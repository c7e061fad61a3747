package com.platform135.plan.week;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.platform135.plan.publication.DifferenceView;
import com.platform135.plan.publication.HeadingView;
import com.platform135.tools.form.FormOption;

/**
 * A week being arranged.
 *
 * @param action where the form goes
 * @param back the published plan
 * @param members customer managers of the unit, by staff id
 * @param shopNames names of the shops chosen
 * @param version newest published version, null for none
 */
public record WeekEditView(
        HeadingView heading,
        String action,
        String back,
        @Nullable String copyHref,
        List<DayView> days,
        List<FormOption> kinds,
        List<FormOption> members,
        Map<Integer, String> shopNames,
        @Nullable Integer version,
        @Nullable DifferenceView difference,
        @Nullable String saved,
        String shopsHref,
        String draftKey) {

    /** A day with the items typed for it; each with its number in the form. */
    public record DayView(int weekday, String label, List<NumberedItem> items) {}

    /** An item with its number in the form. */
    public record NumberedItem(int index, WeekForm.Item item) {}
}
