package com.platform135.app.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small city and the story of its files, made from a seed: master data, months of orders, then corrections, moves,
 * cancellations, closures, reassignments and plain mistakes. Writes every file twice, plain for the oracle and in some accepted
 * form for the application, and knows which rows are at fault and which order lines stand at the end.
 */
final class RandomCity {

    /** The password of every account of the city. */
    static final String PASSWORD = "Linden-Allee-135";

    private static final int SHOPS = 200;
    private static final int SPECS = 20;

    /** One import: the plain file, the file to send, whether it is just the previous one again. */
    record Step(ImportFile plain, Path sent, Set<Integer> faultyRows, boolean repeated) {}

    private final Random random;
    private final Path plainFolder;
    private final Path sentFolder;
    private final List<Step> steps = new ArrayList<>();

    private final YearMonth firstMonth;
    private final YearMonth lastMonth;
    private LocalDate day;
    private final LocalDate today;

    private final List<String> orgs = new ArrayList<>();
    private final List<String> markets = new ArrayList<>();
    private final List<String> managers = new ArrayList<>();
    private final List<String> specs = new ArrayList<>();
    private final Map<String, String> prices = new HashMap<>();
    private final Map<String, List<Map<String, String>>> brandSets = new LinkedHashMap<>();
    private final Map<String, RandomShop> shops = new LinkedHashMap<>();
    private final RandomOrders orders;
    private List<Map<String, String>> lastRows = List.of();

    private RandomCity(long seed, Path folder) throws IOException {
        random = new Random(seed);
        plainFolder = Files.createDirectories(folder.resolve("plain"));
        sentFolder = Files.createDirectories(folder.resolve("sent"));
        int months = 4 + random.nextInt(4);
        firstMonth = YearMonth.of(2025, 9).plusMonths(random.nextInt(8));
        lastMonth = firstMonth.plusMonths(months - 1L);
        day = lastMonth.minusMonths(2).atDay(5 + random.nextInt(20));
        today = lastMonth.atDay(8 + random.nextInt(20));
        orders = new RandomOrders(random, shops, specs, prices);
    }

    static RandomCity make(long seed, Path folder) {
        try {
            RandomCity city = new RandomCity(seed, folder);
            city.found();
            city.live();
            return city;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // What a test asks of it.

    List<Step> steps() {
        return steps;
    }

    LocalDate today() {
        return today;
    }

    YearMonth firstMonth() {
        return firstMonth;
    }

    YearMonth lastMonth() {
        return lastMonth;
    }

    List<String> orgs() {
        return orgs;
    }

    List<String> managers() {
        return managers;
    }

    List<String> specs() {
        return specs;
    }

    List<String> brandSetNames() {
        return List.copyOf(brandSets.keySet());
    }

    /** Every order line that stands: order, day, licence, spec, ordered quantity, price; sorted. */
    List<String> survivingLines() {
        return orders.survivingLines();
    }

    // The first day: master data and the past.

    private void found() throws IOException {
        foundOrganisation();
        foundSpecs();
        foundShops();
        foundBrandSets();
        pastAssignments();
        orders.plan(firstMonth, lastMonth, today);
        sendOrders(orders.due(day, 0));
    }

    private void foundOrganisation() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        boolean province = random.nextBoolean();
        if (province) {
            rows.add(org("32", "PROVINCE", ""));
        }
        rows.add(org("3201", "CITY", province ? "32" : ""));
        for (int b = 1; b <= 2; b++) {
            String branch = "3201" + b;
            rows.add(org(branch, "BRANCH", "3201"));
            for (int m = 1; m <= 1 + (b == 1 ? 1 : random.nextInt(2)); m++) {
                rows.add(org(branch + "M" + m, "MARKET", branch));
                markets.add(branch + "M" + m);
            }
        }
        Collections.shuffle(rows, random);
        send(ContractKind.ORGS, rows, Set.of());
        List<Map<String, String>> people = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            managers.add("cm" + i);
            people.add(person("cm" + i, "CUSTOMER_MANAGER", markets.get(i % markets.size())));
        }
        people.add(person("mm", "MARKET_MANAGER", markets.get(0)));
        people.add(person("branch", "BRANCH_STAFF", "32011"));
        people.add(person("city", "CITY_STAFF", "3201"));
        send(ContractKind.STAFF, people, Set.of());
    }

    private Map<String, String> org(String code, String kind, String parent) {
        orgs.add(code);
        return Map.of("code", code, "name", "单位" + code, "kind", kind, "parent_code", parent);
    }

    private static Map<String, String> person(String username, String role, String org) {
        return Map.of(
                "username", username, "name", "员工" + username, "role", role, "org_code", org, "password", PASSWORD);
    }

    private void foundSpecs() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < SPECS; i++) {
            String code = "%06d".formatted(530100 + i * 7);
            int fen = 2200 + random.nextInt(80000);
            String price = "%d.%02d".formatted(fen / 100, fen % 100);
            specs.add(code);
            prices.put(code, price);
            rows.add(Map.of(
                    "spec_code",
                    code,
                    "name",
                    i % 7 == 3 ? "规格\"" + i + "\",细支" : "规格(" + i + ")",
                    "brand",
                    "品牌" + i % 5,
                    "in_province",
                    "" + random.nextBoolean(),
                    "price_class",
                    "" + (1 + random.nextInt(5)),
                    "wholesale_price",
                    price,
                    "retail_price",
                    "%d.00".formatted(fen / 100 + 10)));
        }
        Map<String, String> dear = new HashMap<>(rows.get(0));
        dear.putAll(Map.of("spec_code", "999001", "retail_price", "1000.01"));
        rows.add(dear);
        send(ContractKind.SPECS, rows, Set.of(rows.size()));
    }

    private void foundShops() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            LocalDate opened = random.nextInt(100) < 82
                    ? firstMonth.minusYears(3).atDay(1).plusDays(random.nextInt(1000))
                    : firstMonth.atDay(1).plusDays(random.nextInt((int)
                            (today.toEpochDay() - firstMonth.atDay(1).toEpochDay())));
            RandomShop shop = new RandomShop(random, i, opened, pick(managers), specs);
            shops.put(shop.licence(), shop);
            if (!opened.isAfter(day)) {
                rows.add(shop.firstRow(null));
            }
        }
        sendRetailers(rows);
    }

    private void foundBrandSets() throws IOException {
        for (String name : List.of("重点培育", "一类烟 2026", "省产")) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> members = new ArrayList<>(specs);
            Collections.shuffle(members, random);
            for (String spec : members.subList(0, 2 + random.nextInt(5))) {
                rows.add(member(name, spec));
            }
            brandSets.put(name, rows);
        }
        sendBrandSets();
    }

    private Map<String, String> member(String set, String spec) {
        Map<String, String> row = new HashMap<>(Map.of("set_name", set, "spec_code", spec));
        if (!set.equals("省产")) {
            row.put("target_rate", set.equals("重点培育") ? "0.6" : pick(List.of("0.35", "0.625", "0.7", "", "1")));
            if (random.nextInt(3) == 0) {
                row.put(
                        "from_date",
                        firstMonth.atDay(1).plusDays(random.nextInt(90)).toString());
            }
            if (random.nextInt(3) == 0) {
                row.put(
                        "to_date",
                        lastMonth.atDay(1).minusDays(random.nextInt(40) - 20).toString());
            }
        }
        return row;
    }

    private void sendBrandSets() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        brandSets.values().forEach(rows::addAll);
        rows.add(Map.of("set_name", "省产", "spec_code", "000000"));
        send(ContractKind.BRAND_SETS, rows, Set.of(rows.size()));
    }

    private void pastAssignments() throws IOException {
        sendAssignments(40, firstMonth.minusYears(1).atDay(1));
    }

    // The days after: one import after the other.

    private void live() throws IOException {
        int events = 14 + random.nextInt(6);
        TreeSet<LocalDate> days = new TreeSet<>();
        long span = today.toEpochDay() - day.toEpochDay();
        for (int i = 0; i < events; i++) {
            days.add(day.plusDays(1 + random.nextInt((int) span)));
        }
        for (LocalDate next : days) {
            day = next;
            happen(random.nextInt(12));
        }
        day = today;
        sendOrders(orders.due(day, 0));
        sendOrders(orders.mistakesAndCorrections(day, 30));
        sendRetailers(changedShops(12));
    }

    private void happen(int event) throws IOException {
        switch (event) {
            case 0, 1, 2 -> sendOrders(orders.due(day, 5));
            case 3, 4 -> sendOrders(orders.mistakesAndCorrections(day, 25));
            case 5, 6 -> sendRetailers(changedShops(20));
            case 7 -> sendAssignments(15, firstMonth.atDay(10));
            case 8 -> sendChangedTargets();
            case 9 -> repeatLast();
            case 10 -> moveManager();
            default -> sendInVain();
        }
    }

    /** Rows for known shops that change and for new ones, with a few mistakes. */
    private List<Map<String, String>> changedShops(int count) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (RandomShop shop : shops.values()) {
            if (!shop.known() && !shop.opened().isAfter(day)) {
                LocalDate later = random.nextInt(6) == 0 ? shop.opened().plusDays(1 + random.nextInt(20)) : null;
                rows.put(shop.licence(), shop.firstRow(later));
            }
        }
        List<RandomShop> all = new ArrayList<>(shops.values());
        for (int i = 0; i < count; i++) {
            RandomShop shop = pick(all);
            if (shop.known() && !rows.containsKey(shop.licence())) {
                shop.changedRow(day, managers).ifPresent(row -> rows.put(shop.licence(), row));
            }
        }
        return new ArrayList<>(rows.values());
    }

    private void sendRetailers(List<Map<String, String>> rows) throws IOException {
        Collections.shuffle(rows, random);
        Set<Integer> faulty = new TreeSet<>();
        List<Map<String, String>> earlier = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (random.nextInt(25) == 0) {
                rows.set(i, RandomShop.spoilt(rows.get(i), random));
                faulty.add(i + 1);
            } else {
                RandomShop shop = shop(rows.get(i));
                shop.accept(rows.get(i), day).ifPresent(earlier::add);
            }
        }
        if (!rows.isEmpty()) {
            send(ContractKind.RETAILERS, rows, faulty);
        }
        if (!earlier.isEmpty()) {
            send(ContractKind.ASSIGNMENTS, earlier, Set.of());
        }
    }

    private RandomShop shop(Map<String, String> row) {
        return Objects.requireNonNull(shops.get(row.get("licence_no")));
    }

    private void sendAssignments(int count, LocalDate earliest) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<RandomShop> known = new ArrayList<>(
                shops.values().stream().filter(RandomShop::known).toList());
        Collections.shuffle(known, random);
        for (RandomShop shop : known.subList(0, count)) {
            LocalDate from = earliest.plusDays(random.nextInt((int) (day.toEpochDay() - earliest.toEpochDay()) + 10));
            if (shop.mayReassignFrom(from)) {
                String manager = pick(managers);
                shop.assign(from, manager);
                rows.add(Map.of("licence_no", shop.licence(), "manager", manager, "from_date", from.toString()));
            }
        }
        rows.add(Map.of("licence_no", "320199999999", "manager", "cm1", "from_date", day.toString()));
        send(ContractKind.ASSIGNMENTS, rows, Set.of(rows.size()));
    }

    private void sendChangedTargets() throws IOException {
        brandSets
                .values()
                .forEach(rows -> rows.replaceAll(
                        row -> member(row.getOrDefault("set_name", ""), row.getOrDefault("spec_code", ""))));
        sendBrandSets();
    }

    /** The very file of the import before: it changes nothing, unless an order dated too late has come of age. */
    private void repeatLast() throws IOException {
        Step last = steps.get(steps.size() - 1);
        if (last.plain.kind() != ContractKind.ORDERS || last.plain.mode() != ImportFile.Mode.VALID_ROWS) {
            return;
        }
        Set<Integer> faulty = orders.faultyRows(lastRows, day);
        orders.accept(lastRows, faulty);
        ImportFile again =
                ImportFile.in(plainFolder, steps.size() + 1, day, ContractKind.ORDERS, ImportFile.Mode.VALID_ROWS);
        Files.copy(last.plain.path(), again.path());
        steps.add(new Step(again, last.sent, Set.copyOf(faulty), faulty.equals(last.faultyRows)));
    }

    private void moveManager() throws IOException {
        String username = pick(managers);
        Map<String, String> moved = person(username, "CUSTOMER_MANAGER", pick(markets));
        send(ContractKind.STAFF, List.of(moved), Set.of());
    }

    /** A file that must leave no trace: all-or-nothing with a mistake, a dry run, or one that is undone. */
    private void sendInVain() throws IOException {
        List<Map<String, String>> rows = orders.rowsInVain(day, 12);
        Set<Integer> faulty = orders.faultyRows(rows, day);
        ImportFile.Mode sound = random.nextBoolean() ? ImportFile.Mode.DRY_RUN : ImportFile.Mode.UNDONE;
        if (!rows.isEmpty()) {
            write(ContractKind.ORDERS, rows, faulty, faulty.isEmpty() ? sound : ImportFile.Mode.ALL_OR_NOTHING);
        }
    }

    private void sendOrders(List<Map<String, String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        Set<Integer> faulty = orders.faultyRows(rows, day);
        orders.accept(rows, faulty);
        send(ContractKind.ORDERS, rows, faulty);
    }

    private void send(ContractKind kind, List<Map<String, String>> rows, Set<Integer> faulty) throws IOException {
        write(kind, rows, faulty, ImportFile.Mode.VALID_ROWS);
    }

    private void write(ContractKind kind, List<Map<String, String>> rows, Set<Integer> faulty, ImportFile.Mode mode)
            throws IOException {
        ImportFile plain = ImportFile.in(plainFolder, steps.size() + 1, day, kind, mode);
        SentFile.writePlain(plain.path(), kind, rows);
        String name = plain.path().getFileName().toString().replace(".csv", "");
        Path sent = SentFile.write(sentFolder, name, kind, rows, random);
        steps.add(new Step(plain, sent, Set.copyOf(faulty), false));
        lastRows = rows;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
