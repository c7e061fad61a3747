package com.platform135.app.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The orders of a random city: those still to be sent, those that stand, and how they are corrected or spoilt. */
final class RandomOrders {

    private final Random random;
    private final Map<String, RandomShop> shops;
    private final List<String> specs;
    private final Map<String, String> prices;

    /** Not sent yet, in the order of their days. */
    private final List<List<Map<String, String>>> pending = new ArrayList<>();

    private final Map<String, List<Map<String, String>>> standing = new LinkedHashMap<>();
    private int lastNumber;

    RandomOrders(Random random, Map<String, RandomShop> shops, List<String> specs, Map<String, String> prices) {
        this.random = random;
        this.shops = shops;
        this.specs = specs;
        this.prices = prices;
    }

    /** All the city will ever order: every month, and two months a year earlier. */
    void plan(YearMonth first, YearMonth last, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate d = first.minusMonths(11).atDay(1); !d.isAfter(today); d = d.plusDays(1)) {
            YearMonth month = YearMonth.from(d);
            if (!month.isBefore(first)
                    || month.equals(last.minusMonths(1).minusYears(1))
                    || month.equals(last.minusMonths(2).minusYears(1))) {
                days.add(d);
            }
        }
        for (LocalDate d : days) {
            for (RandomShop shop : shops.values()) {
                boolean itsDay = Integer.parseInt(shop.firstRow(null).get("order_weekday"))
                        == d.getDayOfWeek().getValue();
                if (!d.isBefore(shop.opened()) && (itsDay ? random.nextInt(10) < 8 : random.nextInt(150) == 0)) {
                    pending.add(order("" + (700000 + ++lastNumber), d, shop));
                }
            }
        }
    }

    private List<Map<String, String>> order(String number, LocalDate day, RandomShop shop) {
        List<String> wanted = new ArrayList<>(shop.adopted());
        Collections.shuffle(wanted, random);
        List<Map<String, String>> lines = new ArrayList<>();
        for (String spec : wanted.subList(0, 1 + random.nextInt(Math.min(5, wanted.size())))) {
            lines.add(line(number, day, shop.licence(), spec));
        }
        return lines;
    }

    private Map<String, String> line(String number, LocalDate day, String licence, String spec) {
        int need = random.nextInt(400) == 0 ? 60000 + random.nextInt(20000) : random.nextInt(20);
        int limit = random.nextInt(25);
        boolean limited = random.nextInt(3) == 0;
        int most = limited ? Math.min(need, limit) : need;
        int ordered = random.nextInt(8) == 0 ? 0 : Math.max(0, most - random.nextInt(3));
        Map<String, String> line = new HashMap<>();
        line.put("order_no", number);
        line.put("order_date", day.toString());
        line.put("licence_no", licence);
        line.put("spec_code", spec);
        line.put("need_qty", "" + need);
        line.put("limit_qty", limited ? "" + limit : "");
        line.put("order_qty", "" + ordered);
        line.put("price", random.nextInt(30) == 0 ? "123.45" : prices.get(spec));
        return line;
    }

    /** The orders up to a day; of every {@code keepBack} one comes later (0: all come). */
    List<Map<String, String>> due(LocalDate upTo, int keepBack) {
        List<Map<String, String>> rows = new ArrayList<>();
        pending.removeIf(order -> {
            boolean due = !LocalDate.parse(order.get(0).get("order_date")).isAfter(upTo)
                    && (keepBack == 0 || random.nextInt(keepBack) > 0);
            if (due) {
                rows.addAll(order);
            }
            return due;
        });
        return rows;
    }

    /** Standing orders changed in every allowed way, some new ones, and mistakes in both. */
    List<Map<String, String>> mistakesAndCorrections(LocalDate day, int count) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> numbers = new ArrayList<>(standing.keySet());
        Collections.shuffle(numbers, random);
        for (String number : numbers.subList(0, Math.min(count, numbers.size()))) {
            List<Map<String, String>> order = corrected(copy(standing.getOrDefault(number, List.of())), day);
            if (random.nextInt(3) == 0) {
                spoil(order, day);
            }
            rows.addAll(order);
        }
        return rows;
    }

    /** Changed orders that are either all sound or surely hold a mistake. */
    List<Map<String, String>> rowsInVain(LocalDate day, int count) {
        List<Map<String, String>> rows = mistakesAndCorrections(day, count);
        if (random.nextBoolean()) {
            Set<Integer> faulty = faultyRows(rows, day);
            Set<String> bad = new HashSet<>();
            faulty.forEach(row -> bad.add(rows.get(row - 1).get("order_no")));
            rows.removeIf(row -> bad.contains(row.get("order_no")));
        }
        return rows;
    }

    private List<Map<String, String>> corrected(List<Map<String, String>> order, LocalDate day) {
        Map<String, String> one = order.get(random.nextInt(order.size()));
        switch (random.nextInt(8)) {
            case 0 -> order.forEach(line -> line.put("order_qty", "0"));
            case 1 -> {
                String licence = pick(new ArrayList<>(shops.keySet()));
                order.forEach(line -> line.put("licence_no", licence));
            }
            case 2 -> {
                LocalDate moved = day.minusDays(random.nextInt(75));
                order.forEach(line -> line.put("order_date", moved.toString()));
            }
            case 3 -> {
                if (order.size() > 1) {
                    order.remove(one);
                }
            }
            case 4 -> addLine(order, one);
            case 5 -> one.put("price", "99.99");
            case 6 -> {
                String more = "" + (random.nextInt(9) + 1);
                one.putAll(Map.of("need_qty", more, "limit_qty", "", "order_qty", more));
            }
            default -> {}
        }
        return order;
    }

    private void addLine(List<Map<String, String>> order, Map<String, String> like) {
        Set<String> there = new HashSet<>();
        order.forEach(line -> there.add(line.getOrDefault("spec_code", "")));
        specs.stream().filter(spec -> !there.contains(spec)).findFirst().ifPresent(spec -> {
            order.add(line(
                    like.getOrDefault("order_no", ""),
                    LocalDate.parse(like.getOrDefault("order_date", "")),
                    like.getOrDefault("licence_no", ""),
                    spec));
        });
    }

    private void spoil(List<Map<String, String>> order, LocalDate day) {
        Map<String, String> one = order.get(random.nextInt(order.size()));
        switch (random.nextInt(12)) {
            case 0 -> order.forEach(line -> line.put("licence_no", "320199999999"));
            case 1 -> one.put("spec_code", "000000");
            case 2 ->
                order.forEach(line -> line.put("order_date", day.plusDays(1).toString()));
            case 3 -> order.forEach(line -> line.put("order_date", "1999-12-31"));
            case 4 -> one.put("order_qty", "-1");
            case 5 -> one.put("need_qty", "1.5");
            case 6 -> one.putAll(Map.of("need_qty", "4", "limit_qty", "", "order_qty", "5"));
            case 7 -> one.putAll(Map.of("need_qty", "9", "limit_qty", "4", "order_qty", "5"));
            case 8 -> one.put("price", "0");
            case 9 -> one.put("price", "-3.50");
            case 10 -> order.forEach(line -> line.put("order_date", "2026-02-30"));
            default -> one.put("order_qty", "");
        }
    }

    /** The rows, from 1, that break a rule of the contract on the day of the import. */
    Set<Integer> faultyRows(List<Map<String, String>> rows, LocalDate importDay) {
        Set<Integer> faulty = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!isSound(rows.get(i), importDay)) {
                faulty.add(i + 1);
            }
        }
        return faulty;
    }

    private boolean isSound(Map<String, String> line, LocalDate importDay) {
        RandomShop shop = shops.get(line.getOrDefault("licence_no", ""));
        if (shop == null || !shop.known() || !specs.contains(line.getOrDefault("spec_code", ""))) {
            return false;
        }
        if (line.getOrDefault("order_date", "").equals("2026-02-30")) {
            return false;
        }
        LocalDate date = LocalDate.parse(line.getOrDefault("order_date", ""));
        LocalDate closed = shop.closed();
        if (date.isBefore(shop.opened()) || closed != null && !date.isBefore(closed) || date.isAfter(importDay)) {
            return false;
        }
        return quantitiesAreSound(line) && Double.parseDouble(line.getOrDefault("price", "")) > 0;
    }

    private static boolean quantitiesAreSound(Map<String, String> line) {
        String need = line.getOrDefault("need_qty", "");
        String ordered = line.getOrDefault("order_qty", "");
        String limit = line.getOrDefault("limit_qty", "");
        if (!need.matches("[0-9]+") || !ordered.matches("[0-9]+")) {
            return false;
        }
        int quantity = Integer.parseInt(ordered);
        return quantity <= Integer.parseInt(need) && (limit.isEmpty() || quantity <= Integer.parseInt(limit));
    }

    /** Sound orders of the rows stand from now on, in place of what they were. */
    void accept(List<Map<String, String>> rows, Set<Integer> faulty) {
        Map<String, List<Map<String, String>>> byNumber = new LinkedHashMap<>();
        rows.forEach(row -> byNumber.computeIfAbsent(row.get("order_no"), n -> new ArrayList<>())
                .add(row));
        faulty.forEach(row -> byNumber.remove(rows.get(row - 1).get("order_no")));
        byNumber.forEach((number, order) -> standing.put(number, copy(order)));
    }

    List<String> survivingLines() {
        List<String> lines = new ArrayList<>();
        standing.values()
                .forEach(order -> order.forEach(line -> lines.add(String.join(
                        " ",
                        line.getOrDefault("order_no", ""),
                        line.getOrDefault("order_date", ""),
                        line.getOrDefault("licence_no", ""),
                        line.getOrDefault("spec_code", ""),
                        line.getOrDefault("order_qty", ""),
                        line.getOrDefault("price", "")))));
        Collections.sort(lines);
        return lines;
    }

    private static List<Map<String, String>> copy(List<Map<String, String>> order) {
        List<Map<String, String>> copy = new ArrayList<>();
        order.forEach(line -> copy.add(new HashMap<>(line)));
        return copy;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
