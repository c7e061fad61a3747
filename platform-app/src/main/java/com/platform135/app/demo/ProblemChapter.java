package com.platform135.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The problems of the demo's last two months and of this one: found in real figures, explained, brought into plans, acted on and closed,
 * the older the further. Every customer manager finds some each month, every market manager one for somebody of the team.
 */
@Component
@Order(3)
class ProblemChapter implements DemoChapter {

    private static final int MONTHS_BEFORE = 2;
    private static final int KEYS = 400;
    private static final int SHOPS_SHOWN = 8;
    private static final String DEMO_WRITER = "cm";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ProblemRows rows;
    private final Clock clock;

    ProblemChapter(JdbcClient jdbc, TransactionTemplate transactions, ProblemRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void write(DemoCity city) {
        transactions.executeWithoutResult(status -> new Telling(city).tell());
    }

    /** A person who finds problems, and who confirms them. */
    private record Finder(
            int staffId,
            String username,
            String name,
            int unitId,
            int reviewer,
            @Nullable Integer givenTo) {}

    /** One city's problems. */
    private final class Telling {

        private final DemoCity city;
        private final DemoIds ids;
        private final LocalDate today;
        private Map<Integer, List<ProblemRows.Fall>> shops = Map.of();
        private Map<Integer, List<ProblemRows.Fall>> specs = Map.of();

        Telling(DemoCity city) {
            this.city = city;
            this.ids = new DemoIds(jdbc);
            this.today = city.calendar().today();
        }

        void tell() {
            for (int back = MONTHS_BEFORE; back >= 0; back--) {
                YearMonth found = YearMonth.from(today).minusMonths(back);
                shops = rows.shopsThatFell(found.minusMonths(1));
                specs = rows.specsThatFell(found.minusMonths(1));
                for (DemoOrg org : city.orgs()) {
                    if (org.kind().equals("MARKET")) {
                        unit(org.code(), found, back);
                    }
                }
            }
            rows.linkPlans();
            rows.linkVisits();
            jdbc.sql("analyze core.problem, core.problem_shop, core.thread_link")
                    .update();
        }

        private void unit(String code, YearMonth month, int back) {
            List<DemoStaff> managers = staff(code, "CUSTOMER_MANAGER");
            DemoStaff above = staff(code, "MARKET_MANAGER").get(0);
            int reviewer = ids.staff(above.username());
            int number = 0;
            for (DemoStaff person : managers) {
                Finder finder = new Finder(
                        ids.staff(person.username()), person.username(), person.name(), ids.unit(code), reviewer, null);
                find(finder, ProblemTales.CUSTOMER, month, back, number++);
                find(finder, ProblemTales.BRAND, month, back, number++);
                if (number % 3 == 0) {
                    find(finder, ProblemTales.MARKET, month, back, number++);
                }
            }
            int given = ids.staff(
                    managers.get(month.getMonthValue() % managers.size()).username());
            find(
                    new Finder(reviewer, above.username(), above.name(), ids.unit(code), reviewer, given),
                    back % 2 == 0 ? ProblemTales.MARKET : ProblemTales.BRAND,
                    month,
                    back,
                    number);
        }

        private void find(Finder finder, List<ProblemTales.Tale> tales, YearMonth month, int back, int number) {
            Chance chance = Chance.of(city.seed(), KEYS + finder.staffId(), month.getMonthValue() * 100L + number);
            ProblemTales.Tale tale = tales.get(chance.below(tales.size()));
            LocalDateTime at = month.atDay(1 + chance.below(back == 0 ? Math.min(12, today.getDayOfMonth()) : 8))
                    .atTime(8 + chance.below(9), chance.below(60));
            if (at.toLocalDate().isAfter(today)) {
                return;
            }
            int whose = finder.givenTo() == null ? finder.staffId() : finder.givenTo();
            List<ProblemRows.Fall> fallen = shops.getOrDefault(whose, List.of());
            List<ProblemRows.Fall> lost = specs.getOrDefault(whose, List.of());
            String spec = lost.isEmpty() ? "重点规格" : lost.get(0).name();
            String state = state(back, chance, finder.username().equals(DEMO_WRITER));
            boolean over = state.equals("CLOSED") || state.equals("DROPPED");
            LocalDateTime end = at.plusDays(9 + chance.below(16));
            LocalDate closedOn = end.toLocalDate().isAfter(today) ? today : end.toLocalDate();
            UUID id = VisitTales.id(at, chance);
            rows.problem(new ProblemRows.Told(
                    id,
                    finder.staffId(),
                    finder.unitId(),
                    finder.givenTo(),
                    at.toLocalDate(),
                    tale,
                    fill(tale.title(), fallen.size(), spec),
                    fill(tale.causes(), fallen.size(), spec),
                    state,
                    over ? state.equals("CLOSED") ? tale.result() : chance.oneOf(ProblemTales.DROPPED) : null,
                    over ? closedOn : null,
                    time(over ? closedOn.atTime(17, 10) : at),
                    finder.name()));
            prove(id, finder, tale, month.minusMonths(1), fallen, lost, at, chance);
            talk(id, finder, state, at, over ? closedOn.atTime(17, 10) : at.plusDays(2), chance);
        }

        private void prove(
                UUID id,
                Finder finder,
                ProblemTales.Tale tale,
                YearMonth figures,
                List<ProblemRows.Fall> fallen,
                List<ProblemRows.Fall> lost,
                LocalDateTime at,
                Chance chance) {
            if (tale.point().equals("BRAND")) {
                if (!lost.isEmpty()) {
                    rows.spec(id, lost.get(0).id());
                    evidence(
                            id,
                            finder,
                            "铺货户数减少的规格",
                            List.of("规格编码", "规格", "上月户数", "本月户数", "变化"),
                            lost,
                            figures,
                            at,
                            chance);
                }
            } else if (!fallen.isEmpty()) {
                rows.shops(
                        id,
                        fallen.stream()
                                .limit(SHOPS_SHOWN)
                                .map(ProblemRows.Fall::id)
                                .toList());
                evidence(
                        id,
                        finder,
                        "订货量下降的客户",
                        List.of("许可证号", "店名", "上月（条）", "本月（条）", "变化"),
                        fallen,
                        figures,
                        at,
                        chance);
            }
        }

        private void evidence(
                UUID id,
                Finder finder,
                String title,
                List<String> columns,
                List<ProblemRows.Fall> falls,
                YearMonth figures,
                LocalDateTime at,
                Chance chance) {
            List<List<String>> table = falls.stream()
                    .limit(SHOPS_SHOWN)
                    .map(fall -> List.of(
                            fall.key(),
                            fall.name(),
                            String.valueOf(fall.before()),
                            String.valueOf(fall.now()),
                            "▼ " + (fall.before() - fall.now())))
                    .toList();
            rows.evidence(
                    id,
                    VisitTales.id(at, chance),
                    title,
                    Map.of(
                            "columns",
                            columns,
                            "rows",
                            table,
                            "conditions",
                            List.of("期间 " + figures, "范围 " + finder.name(), "归属 按当时归属"),
                            "notes",
                            List.of("本月与上月比，少的在前"),
                            "asOf",
                            "数据至 " + at.toLocalDate().minusDays(1) + " 23:40",
                            "more",
                            0),
                    "/analysis/distribution?tab=carried&month=" + figures,
                    time(at),
                    finder.staffId());
        }

        private void talk(UUID id, Finder finder, String state, LocalDateTime at, LocalDateTime end, Chance chance) {
            if (finder.givenTo() == null && chance.happens(0.6)) {
                say(id, finder.reviewer(), "CONFIRMED", null, null, at.plusHours(20), chance);
            }
            if (finder.givenTo() == null && chance.happens(0.35)) {
                say(
                        id,
                        finder.reviewer(),
                        "COMMENT",
                        null,
                        chance.oneOf(ProblemTales.COMMENTS),
                        at.plusHours(21),
                        chance);
            }
            if (!state.equals("OPEN") && !state.equals("DROPPED")) {
                say(id, finder.reviewer(), "STATE", "PLANNED", null, at.plusHours(26), chance);
            }
            if (state.equals("TAKEN") || state.equals("CLOSED") || state.equals("DROPPED")) {
                say(id, finder.staffId(), "STATE", state, null, end, chance);
            }
        }

        private void say(
                UUID id,
                int staff,
                String kind,
                @Nullable String state,
                @Nullable String body,
                LocalDateTime at,
                Chance chance) {
            if (!at.toLocalDate().isAfter(today)) {
                rows.said(id, VisitTales.id(at, chance), staff, kind, state, body, time(at));
            }
        }

        private List<DemoStaff> staff(String org, String role) {
            return city.staff().stream()
                    .filter(person ->
                            person.orgCode().equals(org) && person.role().equals(role))
                    .toList();
        }

        private OffsetDateTime time(LocalDateTime at) {
            return at.atZone(clock.getZone()).toOffsetDateTime();
        }
    }

    /** The demo's own customer manager has something of everything. */
    private static String state(int back, Chance chance, boolean demo) {
        return switch (back) {
            case 0 -> chance.happens(demo ? 0.5 : 0.55) ? "OPEN" : chance.happens(0.7) ? "PLANNED" : "TAKEN";
            case 1 -> List.of("PLANNED", "TAKEN", "CLOSED", "DROPPED").get(chance.weighted(2, 3, 4, 1));
            default -> List.of("TAKEN", "CLOSED", "DROPPED").get(chance.weighted(1, 7, 1));
        };
    }

    private static String fill(String words, int shops, String spec) {
        return words.replace("{0}", String.valueOf(shops)).replace("{1}", spec);
    }
}
