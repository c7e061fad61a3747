package com.platform135.plan.week;

import static com.platform135.plan.publication.Typed.idOf;
import static com.platform135.plan.publication.Typed.nullable;
import static com.platform135.plan.publication.Typed.numbers;
import static com.platform135.plan.publication.Typed.trimmed;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import com.platform135.plan.publication.Document;
import com.platform135.plan.publication.PlanForm;

/**
 * The week as typed.
 *
 * @param revision of the plan that was opened; null for a new one
 * @param base the plan as it was opened, as a document
 * @param readers staff ids to publish to
 * @param note what to tell them about this version
 */
public record WeekForm(
        @Nullable Integer revision,
        @Nullable String base,
        @Nullable String focus,
        @Nullable List<@Nullable Item> items,
        @Nullable Set<Integer> readers,
        @Nullable String note)
        implements PlanForm<WeekForm> {

    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_NOTE = 300;
    static final int LONGEST_SHORT = 60;
    static final int MOST_ITEMS = 80;
    static final int LAST_DAY = 5;

    /** An item as typed; one of which nothing but the day is chosen doesn't count. */
    public record Item(
            @Nullable String id,
            @Nullable String day,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> managers,
            @Nullable List<String> shops,
            @Nullable String location,
            @Nullable String note,
            @Nullable String find) {

        static Item of(Document.Entry entry) {
            return new Item(
                    entry.id().toString(),
                    entry.text("day"),
                    entry.text("kind"),
                    entry.text("from"),
                    entry.text("to"),
                    split(entry.text("managers")),
                    split(entry.text("shops")),
                    entry.text("location"),
                    entry.text("note"),
                    null);
        }

        static Item blank(int day) {
            return new Item(null, String.valueOf(day), null, null, null, null, null, null, null, null);
        }

        /** The same, looking for shops; who does so and has chosen nothing else means to go with somebody. */
        Item finding(@Nullable String text) {
            boolean only = isBlank() && !trimmed(text).isEmpty();
            return new Item(
                    id, day, only ? ItemKind.ACCOMPANY.name() : kind, from, to, managers, shops, location, note, text);
        }

        boolean isBlank() {
            return trimmed(kind).isEmpty()
                    && trimmed(note).isEmpty()
                    && trimmed(location).isEmpty()
                    && trimmed(from).isEmpty()
                    && numbers(shops).isEmpty();
        }

        public boolean names(String staffId) {
            return managers != null && managers.contains(staffId);
        }

        /** 1–5; what can't be read counts as Monday. */
        public int weekday() {
            List<Integer> typed = numbers(day == null ? null : List.of(day));
            return typed.isEmpty() ? 1 : Math.max(1, Math.min(LAST_DAY, typed.get(0)));
        }

        public List<Integer> shopIds() {
            return numbers(shops);
        }

        Document.Entry entry() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("day", String.valueOf(weekday()));
            fields.put("kind", trimmed(kind));
            fields.put("from", trimmed(from));
            fields.put("to", trimmed(to));
            fields.put("managers", Document.list(numbers(managers)));
            fields.put("shops", Document.list(numbers(shops)));
            fields.put("location", trimmed(location));
            fields.put("note", trimmed(note));
            return new Document.Entry(idOf(id), fields);
        }

        private static List<String> split(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(","));
        }
    }

    static WeekForm of(Document document, @Nullable Integer revision, String base) {
        return new WeekForm(
                revision,
                base,
                document.text("focus"),
                document.entries().stream().map(Item::of).toList(),
                null,
                null);
    }

    /** The items with something in them, by day and time. */
    public List<Item> written() {
        return items == null
                ? List.of()
                : items.stream()
                        .filter(Objects::nonNull)
                        .filter(item -> !item.isBlank())
                        .sorted(Comparator.comparing(Item::weekday).thenComparing(item -> trimmed(item.from())))
                        .toList();
    }

    /** Whether the person is ticked; at first everybody is. */
    public boolean publishesTo(String staffId) {
        return readers == null || readers.contains(Integer.valueOf(staffId));
    }

    /** As {@link #withIds}, and with the texts that shops are looked for by. */
    WeekForm withFinds() {
        List<@Nullable Item> typed = items == null ? List.of() : items;
        List<@Nullable Item> finding = new ArrayList<>();
        for (Item item : typed) {
            Item looking = item == null ? null : item.finding(item.find());
            if (looking != null && !looking.isBlank()) {
                finding.add(Item.of(looking.entry()).finding(looking.find()));
            }
        }
        return new WeekForm(revision, base, focus, finding, readers, note);
    }

    /** Every item typed keeps its id from here on. */
    WeekForm withIds() {
        return new WeekForm(
                revision,
                base,
                focus,
                written().stream().map(Item::entry).map(Item::of).toList(),
                readers,
                note);
    }

    @Override
    public WeekForm publishing(@Nullable Set<Integer> chosen, @Nullable String said) {
        return new WeekForm(revision, base, focus, items, chosen, said);
    }

    /** The week as typed, right or wrong. */
    @Override
    public Document document() {
        return new Document(
                Map.of("focus", trimmed(focus)),
                written().stream().map(Item::entry).toList());
    }

    /**
     * The draft; null if something is wrong, which the errors say then.
     *
     * @param team staff ids of the unit's customer managers
     * @param shops those of the shops chosen that the unit looks after
     */
    @Nullable
    WeekDraft check(Set<Integer> team, Set<Integer> shops, Errors errors) {
        tooLong("focus", focus, LONGEST_TEXT, errors);
        List<Item> written = written();
        if (written.size() > MOST_ITEMS) {
            errors.reject("plan.week.error.too-many", new Object[] {MOST_ITEMS}, null);
        }
        List<WeekItem> checked = new ArrayList<>();
        IntStream.range(0, written.size())
                .forEach(i -> checked.add(check(written.get(i), "items[" + i + "].", team, shops, errors)));
        return errors.hasErrors() ? null : new WeekDraft(trimmed(focus), checked);
    }

    private static WeekItem check(Item item, String path, Set<Integer> team, Set<Integer> shops, Errors errors) {
        ItemKind kind = ItemKind.find(item.kind()).orElse(ItemKind.OTHER);
        if (trimmed(item.kind()).isEmpty()) {
            errors.rejectValue(path + "kind", "plan.week.error.kind");
        }
        @Nullable LocalTime from = time(item.from(), path + "from", errors);
        @Nullable LocalTime to = time(item.to(), path + "to", errors);
        if (from != null && to != null && !to.isAfter(from)) {
            errors.rejectValue(path + "to", "plan.week.error.ends-before");
        }
        List<Integer> managers =
                numbers(item.managers()).stream().filter(team::contains).toList();
        if (kind.needsManager() && managers.isEmpty()) {
            errors.rejectValue(path + "managers", "plan.week.error.manager");
        }
        tooLong(path + "location", item.location(), LONGEST_SHORT, errors);
        tooLong(path + "note", item.note(), LONGEST_NOTE, errors);
        return new WeekItem(
                idOf(item.id()),
                item.weekday(),
                kind,
                from,
                to,
                managers,
                item.shopIds().stream().filter(shops::contains).toList(),
                nullable(item.location()),
                nullable(item.note()));
    }

    private static @Nullable LocalTime time(@Nullable String typed, String field, Errors errors) {
        try {
            return trimmed(typed).isEmpty() ? null : LocalTime.parse(trimmed(typed));
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "plan.week.error.time");
            return null;
        }
    }

    private static void tooLong(String field, @Nullable String text, int longest, Errors errors) {
        if (trimmed(text).length() > longest) {
            errors.rejectValue(field, "plan.week.error.long", new Object[] {longest}, null);
        }
    }
}
