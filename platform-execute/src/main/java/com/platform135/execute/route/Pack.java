package com.platform135.execute.route;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * All that a phone takes along for today and the next working days, in the reader's language.
 *
 * @param worked whether today is a working day
 */
record Pack(
        @Nullable OffsetDateTime madeAt,
        LocalDate today,
        boolean worked,
        String manager,
        List<Finding> findings,
        List<Day> days,
        List<Shop> shops,
        List<PlanLine> planLines,
        List<Spec> specs) {

    /** A chip of the form. */
    record Finding(String point, String code, String label, boolean spec, boolean note) {}

    record Day(LocalDate date, List<Stop> shops) {}

    record Stop(int retailerId, List<Why> reasons) {}

    record Why(String code, String text, boolean late) {}

    record Shop(
            int retailerId,
            String licenceNo,
            String name,
            String initials,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String visitClass,
            String format,
            @Nullable Integer orderWeekday,
            @Nullable Double lat,
            @Nullable Double lng,
            Card card,
            List<Promise> promises,
            List<LastVisit> visits) {}

    /** What to know before going in. */
    record Card(List<Figure> figures, List<Long> weeks, List<String> gaps, List<String> say, List<String> bring) {}

    record Figure(String label, String value, String note) {}

    record Promise(UUID id, String text, @Nullable LocalDate dueOn) {}

    record LastVisit(
            UUID id, @JsonProperty("on") LocalDate day, String method, String summary, List<Comment> comments) {}

    record Comment(String by, String text) {}

    record PlanLine(UUID id, String title, @Nullable String point) {}

    record Spec(String code, String name, String initials) {}

    Pack madeAt(OffsetDateTime time) {
        return new Pack(time, today, worked, manager, findings, days, shops, planLines, specs);
    }
}
