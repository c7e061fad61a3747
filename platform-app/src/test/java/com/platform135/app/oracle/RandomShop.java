package com.platform135.app.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A retailer as the generator sees it: the dated history it has stated so far. Statements that repeat what held anyway are
 * remembered, because the contract is silent on whether they shield later days from a statement with an earlier date; such
 * statements are not made.
 */
final class RandomShop {

    private static final List<String> FACTS = List.of(
            "format",
            "market_type",
            "area_type",
            "scale",
            "tier",
            "visit_class",
            "terminal",
            "order_weekday",
            "status");

    private final Random random;
    private final String licence;
    private final String name;
    private final LocalDate opened;
    private @Nullable LocalDate closed;
    private final Map<String, String> startingFacts;
    private final String startingManager;
    private final List<String> adopted;
    private boolean known;
    private final TreeMap<LocalDate, Map<String, String>> facts = new TreeMap<>();
    private final TreeMap<LocalDate, String> managers = new TreeMap<>();
    private final TreeSet<LocalDate> idleFacts = new TreeSet<>();
    private final TreeSet<LocalDate> idleManagers = new TreeSet<>();

    RandomShop(Random random, int index, LocalDate opened, String manager, List<String> specs) {
        this.random = random;
        this.licence = "3201%08d".formatted(2000 + index * 13);
        this.name = index % 17 == 5 ? "大华\"老店\"," + index + "分店" : "南中路副食" + index;
        this.opened = opened;
        this.startingManager = manager;
        List<String> some = new ArrayList<>(specs);
        Collections.shuffle(some, random);
        this.adopted = List.copyOf(some.subList(0, 2 + random.nextInt(9)));
        this.startingFacts = randomFacts();
    }

    private Map<String, String> randomFacts() {
        Map<String, String> made = new HashMap<>();
        made.put("format", pick("ZZZZBBSYFNQ".split("")));
        made.put("market_type", pick("CCX".split("")));
        made.put("area_type", pick("URBAN", "COUNTY", "TOWN", "VILLAGE", ""));
        made.put("scale", pick("1", "2", "2", "3", "3"));
        made.put("tier", "" + (1 + random.nextInt(30)));
        made.put("visit_class", pick("A", "B", "C", "D", ""));
        made.put("terminal", pick("ORDINARY", "ORDINARY", "MODERN", "FRANCHISE", ""));
        made.put("order_weekday", "" + (1 + random.nextInt(7)));
        made.put("status", random.nextInt(25) == 0 ? pick("SUSPENDED", "RESTING") : "ACTIVE");
        return made;
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    String licence() {
        return licence;
    }

    boolean known() {
        return known;
    }

    LocalDate opened() {
        return opened;
    }

    @Nullable
    LocalDate closed() {
        return closed;
    }

    List<String> adopted() {
        return adopted;
    }

    /** @param factsFrom later than the opening, or null for the default */
    Map<String, String> firstRow(@Nullable LocalDate factsFrom) {
        return row(startingFacts, startingManager, factsFrom);
    }

    private Map<String, String> row(Map<String, String> stated, String manager, @Nullable LocalDate factsFrom) {
        Map<String, String> row = new HashMap<>(stated);
        row.putAll(Map.of(
                "licence_no", licence,
                "name", name,
                "address", "中山路 " + licence.substring(9) + " 号, \"东\"",
                "manager", manager,
                "opened_on", opened.toString()));
        if (closed != null) {
            row.put("closed_on", closed.toString());
        }
        if (factsFrom != null) {
            row.put("facts_from", factsFrom.toString());
        }
        return row;
    }

    /**
     * A later row: other facts, another manager, a suspension, a closure, or nothing new; from a stated day or by default. None
     * where its meaning would be open.
     */
    Optional<Map<String, String>> changedRow(LocalDate importDay, List<String> allManagers) {
        LocalDate stated = importDay.minusDays(random.nextInt(60)).plusDays(3);
        boolean dated = random.nextInt(3) == 0 && mayStateFrom(stated);
        LocalDate from = dated ? stated : importDay;
        return mayStateFrom(from) ? Optional.of(changedRow(importDay, from, dated, allManagers)) : Optional.empty();
    }

    private Map<String, String> changedRow(
            LocalDate importDay, LocalDate from, boolean dated, List<String> allManagers) {
        Map<String, String> stated = new HashMap<>(holding(facts, from, startingFacts));
        String manager = holding(managers, from, startingManager);
        LocalDate closing = null;
        switch (random.nextInt(7)) {
            case 0 -> stated.put("status", pick("SUSPENDED", "RESTING", "ACTIVE"));
            case 1 -> {
                stated.put("status", "CLOSED");
                closing = importDay.minusDays(random.nextInt(25));
            }
            case 2, 3 -> stated.put("tier", "" + (1 + random.nextInt(30)));
            case 4 -> stated.putAll(Map.of("format", pick("ZBSNYFQ".split("")), "scale", pick("1", "2", "3")));
            case 5 -> manager = allManagers.get(random.nextInt(allManagers.size()));
            default -> {}
        }
        Map<String, String> row = row(stated, manager, dated ? from : null);
        if (closing != null && closed == null && closing.isAfter(opened)) {
            row.put("closed_on", closing.toString());
        }
        return row;
    }

    private static <T> T holding(NavigableMap<LocalDate, T> history, LocalDate day, T otherwise) {
        Map.Entry<LocalDate, T> entry = history.floorEntry(day);
        return entry == null ? otherwise : entry.getValue();
    }

    private boolean mayStateFrom(LocalDate from) {
        return !from.isBefore(opened) && idleFacts.higher(from) == null && idleManagers.higher(from) == null;
    }

    boolean mayReassignFrom(LocalDate from) {
        return !from.isBefore(opened) && idleManagers.higher(from) == null && !managers.containsKey(from);
    }

    void assign(LocalDate from, String manager) {
        note(managers, idleManagers, from, manager);
    }

    /**
     * The row was sent and is sound.
     *
     * @return for a new shop whose facts begin late, the row of assignments that says who looked after it before
     */
    Optional<Map<String, String>> accept(Map<String, String> row, LocalDate importDay) {
        LocalDate byDefault = known ? importDay : opened;
        LocalDate from = row.containsKey("facts_from") ? LocalDate.parse(row.get("facts_from")) : byDefault;
        boolean late = !known && from.isAfter(opened);
        Map<String, String> stated = new HashMap<>(row);
        stated.keySet().retainAll(FACTS);
        note(facts, idleFacts, from, stated);
        String manager = row.getOrDefault("manager", "");
        note(managers, idleManagers, from, manager);
        closed = row.containsKey("closed_on") ? LocalDate.parse(row.get("closed_on")) : null;
        known = true;
        if (!late) {
            return Optional.empty();
        }
        assign(opened, manager);
        idleManagers.add(from);
        return Optional.of(Map.of("licence_no", licence, "manager", manager, "from_date", opened.toString()));
    }

    private static <T> void note(NavigableMap<LocalDate, T> history, Set<LocalDate> idle, LocalDate from, T value) {
        Map.Entry<LocalDate, T> before = history.floorEntry(from);
        if (before != null && before.getValue().equals(value)) {
            idle.add(from);
        }
        history.put(from, value);
    }

    /** The row with a mistake in it. */
    static Map<String, String> spoilt(Map<String, String> row, Random random) {
        Map<String, String> bad = new HashMap<>(row);
        String[][] mistakes = {
            {"format", "W"},
            {"market_type", "U"},
            {"area_type", "MOON"},
            {"scale", "4"},
            {"tier", "31"},
            {"tier", "0"},
            {"tier", "x"},
            {"visit_class", "E"},
            {"terminal", "NONE"},
            {"manager", "nobody"},
            {"status", "OPEN"},
            {"opened_on", "2026-02-30"},
            {"name", ""},
            {"manager", ""},
            {"facts_from", "soon"}
        };
        String[] mistake = mistakes[random.nextInt(mistakes.length)];
        bad.put(mistake[0], mistake[1]);
        return bad;
    }
}
