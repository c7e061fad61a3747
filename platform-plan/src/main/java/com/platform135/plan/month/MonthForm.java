package com.platform135.plan.month;

import static com.platform135.plan.publication.Typed.idOf;
import static com.platform135.plan.publication.Typed.nullable;
import static com.platform135.plan.publication.Typed.numbers;
import static com.platform135.plan.publication.Typed.trimmed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PlanForm;

/**
 * The plan as typed.
 *
 * @param revision of the plan that was opened; null for a new one
 * @param base the plan as it was opened, as a document, to tell who changed what if somebody else saves meanwhile
 * @param readers staff ids to publish to
 * @param note what to tell them about this version
 */
public record MonthForm(
        @Nullable Integer revision,
        @Nullable String base,
        @Nullable String aim,
        @Nullable String asked,
        @Nullable List<@Nullable Line> lines,
        @Nullable Set<Integer> readers,
        @Nullable String note)
        implements PlanForm<MonthForm> {

    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_FOCUS = 300;
    static final int LONGEST_SHORT = 60;
    static final int MOST_LINES = 60;

    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,2})?";

    /** A line as typed; one without any words doesn't count. */
    public record Line(
            @Nullable String id,
            @Nullable String point,
            @Nullable String focus,
            @Nullable String indicator,
            @Nullable String subject,
            @Nullable String target,
            @Nullable List<String> managers,
            @Nullable List<String> weeks,
            @Nullable String check,
            @Nullable String problem,
            @Nullable String area) {

        static Line of(Document.Entry entry) {
            return new Line(
                    entry.id().toString(),
                    entry.text("point"),
                    entry.text("focus"),
                    entry.text("indicator"),
                    entry.text("subject"),
                    entry.text("target"),
                    split(entry.text("managers")),
                    split(entry.text("weeks")),
                    entry.text("check"),
                    entry.text(MonthPlanLine.PROBLEM),
                    entry.text(MonthPlanLine.AREA));
        }

        static Line blank() {
            return new Line(null, null, null, null, null, null, null, null, null, null, null);
        }

        boolean isBlank() {
            return trimmed(focus).isEmpty()
                    && trimmed(subject).isEmpty()
                    && trimmed(target).isEmpty()
                    && trimmed(check).isEmpty();
        }

        public boolean names(int staffId) {
            return managers != null && managers.contains(String.valueOf(staffId));
        }

        public boolean fallsIn(int week) {
            return weeks != null && weeks.contains(String.valueOf(week));
        }

        Document.Entry entry() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("point", trimmed(point));
            fields.put("focus", trimmed(focus));
            fields.put("indicator", trimmed(indicator));
            fields.put("subject", trimmed(subject));
            fields.put("target", plain(trimmed(target)));
            fields.put("managers", Document.list(numbers(managers)));
            fields.put("weeks", Document.list(numbers(weeks)));
            fields.put("check", trimmed(check));
            fields.put(MonthPlanLine.PROBLEM, trimmed(problem));
            fields.put(MonthPlanLine.AREA, trimmed(area));
            return new Document.Entry(idOf(id), fields);
        }

        private static List<String> split(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(","));
        }

        private static String plain(String typed) {
            String number = unadorned(typed);
            return number.matches(NUMBER)
                    ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                    : typed;
        }
    }

    static MonthForm of(Document document, @Nullable Integer revision, String base) {
        return new MonthForm(
                revision,
                base,
                document.text("aim"),
                document.text("asked"),
                document.entries().stream().map(Line::of).toList(),
                null,
                null);
    }

    /** The lines with words in them. */
    public List<Line> written() {
        return lines == null
                ? List.of()
                : lines.stream()
                        .filter(Objects::nonNull)
                        .filter(line -> !line.isBlank())
                        .toList();
    }

    /** Whether the person is ticked; at first everybody is. */
    public boolean publishesTo(String staffId) {
        return readers == null || readers.contains(Integer.valueOf(staffId));
    }

    /** Every line typed keeps its id from here on. */
    MonthForm withIds() {
        return new MonthForm(
                revision,
                base,
                aim,
                asked,
                written().stream().map(Line::entry).map(Line::of).toList(),
                readers,
                note);
    }

    /** The same with other lines. */
    MonthForm withLines(List<Line> others) {
        return new MonthForm(revision, base, aim, asked, List.copyOf(others), readers, note);
    }

    @Override
    public MonthForm publishing(@Nullable Set<Integer> chosen, @Nullable String said) {
        return new MonthForm(revision, base, aim, asked, lines, chosen, said);
    }

    /** The plan as typed, right or wrong. */
    @Override
    public Document document() {
        return new Document(
                Map.of("aim", trimmed(aim), "asked", trimmed(asked)),
                written().stream().map(Line::entry).toList());
    }

    /** The draft; null if something is wrong, which the errors say then. */
    @Nullable
    MonthDraft check(Set<Integer> team, Errors errors) {
        tooLong("aim", aim, LONGEST_TEXT, errors);
        tooLong("asked", asked, LONGEST_TEXT, errors);
        List<Line> written = written();
        if (written.size() > MOST_LINES) {
            errors.reject("plan.month.error.too-many", new Object[] {MOST_LINES}, null);
        }
        List<MonthPlanLine> checked = new ArrayList<>();
        IntStream.range(0, written.size())
                .forEach(i -> checked.add(check(written.get(i), "lines[" + i + "].", team, errors)));
        return errors.hasErrors() ? null : new MonthDraft(trimmed(aim), trimmed(asked), checked);
    }

    private static MonthPlanLine check(Line line, String path, Set<Integer> team, Errors errors) {
        if (trimmed(line.focus()).isEmpty()) {
            errors.rejectValue(path + "focus", "plan.month.error.focus");
        }
        tooLong(path + "focus", line.focus(), LONGEST_FOCUS, errors);
        tooLong(path + "subject", line.subject(), LONGEST_SHORT, errors);
        tooLong(path + "check", line.check(), LONGEST_SHORT, errors);
        @Nullable Indicator indicator = Indicator.find(line.indicator()).orElse(null);
        @Nullable BigDecimal target = target(line, indicator, path, errors);
        if (indicator != null
                && indicator.needsSubject()
                && trimmed(line.subject()).isEmpty()) {
            errors.rejectValue(path + "subject", "plan.month.error.subject");
        }
        return new MonthPlanLine(
                idOf(line.id()),
                point(line.point()),
                trimmed(line.focus()),
                indicator,
                nullable(line.subject()),
                target,
                numbers(line.managers()).stream().filter(team::contains).toList(),
                numbers(line.weeks()).stream()
                        .filter(week -> week >= 1 && week <= 5)
                        .toList(),
                nullable(line.check()),
                origin(line.problem()),
                origin(line.area()));
    }

    private static @Nullable UUID origin(@Nullable String typed) {
        try {
            return trimmed(typed).isEmpty() ? null : UUID.fromString(trimmed(typed));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable BigDecimal target(Line line, @Nullable Indicator indicator, String path, Errors errors) {
        String typed = unadorned(trimmed(line.target()));
        if (typed.isEmpty()) {
            return null;
        }
        if (indicator == null) {
            errors.rejectValue(path + "indicator", "plan.month.error.indicator");
            return null;
        }
        boolean number = typed.matches(NUMBER);
        if (!number || indicator.isShare() && new BigDecimal(typed).compareTo(BigDecimal.valueOf(100)) > 0) {
            errors.rejectValue(path + "target", "plan.month.error." + (indicator.isShare() ? "share" : "target"));
            return null;
        }
        return new BigDecimal(typed);
    }

    private static String unadorned(String number) {
        return number.replaceFirst("[%％]$", "").replace(",", "");
    }

    private static void tooLong(String field, @Nullable String text, int longest, Errors errors) {
        if (trimmed(text).length() > longest) {
            errors.rejectValue(field, "plan.month.error.long", new Object[] {longest}, null);
        }
    }

    private static PlanPoint point(@Nullable String name) {
        for (PlanPoint point : PlanPoint.values()) {
            if (point.name().equals(name)) {
                return point;
            }
        }
        return PlanPoint.CUSTOMER;
    }
}
