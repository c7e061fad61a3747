package com.platform135.app.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.calendar.Period;

/**
 * The market managers' plans of the demo: this month and three before, this week and next. About one in eleven is late, of publishing and
 * of reading; the first unit has published this month's a second time, which the last reader hasn't seen yet; the branch has sent one back.
 */
@Component
@Order(2)
class PlanChapter implements DemoChapter {

    private static final int MONTHS_BEFORE = 3;
    private static final double LATE = 0.09;
    private static final String DEMO_READER = "cm";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final PlanRows rows;
    private final Clock clock;

    PlanChapter(JdbcClient jdbc, TransactionTemplate transactions, PlanRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void write(DemoCity city) {
        transactions.executeWithoutResult(status -> new Telling(city).tell());
    }

    /** A market unit with its people. */
    private record Team(int number, int unitId, int writer, String writerName, int reviewer, List<Integer> managers) {}

    /** One city's plans. */
    private final class Telling {

        private final DemoCity city;
        private final DemoIds ids;
        private final PlanTales tales;
        private final LocalDate today;
        private final Map<Integer, List<Integer>> shops = new HashMap<>();

        Telling(DemoCity city) {
            this.city = city;
            this.ids = new DemoIds(jdbc);
            this.tales = new PlanTales(city.seed());
            this.today = city.calendar().today();
        }

        void tell() {
            for (Shop shop : city.shops()) {
                if (shop.trades(today)) {
                    shops.computeIfAbsent(ids.staff(shop.managerOn(today)), id -> new ArrayList<>())
                            .add(ids.shop(shop));
                }
            }
            for (Team team : teams()) {
                for (int back = MONTHS_BEFORE; back >= 0; back--) {
                    month(team, YearMonth.from(today).minusMonths(back));
                }
                LocalDate monday = Period.weekOf(today).start();
                week(team, monday.minusWeeks(1));
                week(team, monday);
                week(team, monday.plusWeeks(1));
            }
            rows.linkVisits(YearMonth.from(today).minusMonths(1).atDay(1));
        }

        private List<Team> teams() {
            List<Team> teams = new ArrayList<>();
            for (DemoOrg org : city.orgs()) {
                if (org.kind().equals("MARKET")) {
                    DemoStaff writer = staff(org.code(), "MARKET_MANAGER").get(0);
                    DemoStaff reviewer = staff(String.valueOf(org.parentCode()), "BRANCH_STAFF")
                            .get(0);
                    teams.add(new Team(
                            teams.size() + 1,
                            ids.unit(org.code()),
                            ids.staff(writer.username()),
                            writer.name(),
                            ids.staff(reviewer.username()),
                            staff(org.code(), "CUSTOMER_MANAGER").stream()
                                    .map(person -> ids.staff(person.username()))
                                    .toList()));
                }
            }
            return teams;
        }

        private List<DemoStaff> staff(String org, String role) {
            return city.staff().stream()
                    .filter(person ->
                            person.orgCode().equals(org) && person.role().equals(role))
                    .toList();
        }

        private void month(Team team, YearMonth month) {
            Chance chance = Chance.of(city.seed(), 300L + team.number(), month.getYear() * 12L + month.getMonthValue());
            DemoPlan plan = tales.month(team.number(), month, team.managers());
            boolean now = month.equals(YearMonth.from(today));
            boolean late = chance.happens(LATE) || now && team.number() % 3 == 0;
            LocalDateTime at =
                    workingDay(month, late ? 5 : 1 + chance.below(3)).atTime(8 + chance.below(9), chance.below(60));
            boolean twice = now && team.number() == 1;
            LocalDateTime again = workingDay(month, 8).atTime(8, 42);
            DemoPlan newest = twice && past(again) ? tales.revised(plan, month, chance) : plan;
            UUID id = rows.month(
                    team.unitId(),
                    month,
                    newest,
                    VisitTales.id(at, chance),
                    time(past(at) ? at : now()),
                    team.writerName());
            if (!past(at)) {
                return;
            }
            int version = publish(
                    team, "MONTH_PLAN", id, month.atDay(1), month.plusMonths(1).atDay(1), plan, null, at, chance);
            take(team, id, version, plan, at, chance);
            if (newest != plan) {
                publish(
                        team,
                        "MONTH_PLAN",
                        id,
                        month.atDay(1),
                        month.plusMonths(1).atDay(1),
                        newest,
                        "铺货率目标提高，增加价格回访",
                        again,
                        chance);
            } else if (!now || team.number() % 3 == 0) {
                review(team, id, version, at.plusDays(1), now ? "RETURNED" : chance.happens(0.3) ? "COMMENT" : "SEEN");
            }
        }

        private void week(Team team, LocalDate monday) {
            Chance chance = Chance.of(city.seed(), 330L + team.number(), monday.toEpochDay());
            DemoPlan plan = tales.week(team.number(), monday, team.managers(), shops);
            boolean next = monday.isAfter(today);
            boolean late = chance.happens(LATE) || next && team.number() % 3 == 0;
            LocalDateTime at =
                    late ? monday.atTime(8, 10) : monday.minusDays(3).atTime(14 + chance.below(3), chance.below(60));
            if (next && !past(at.minusDays(2))) {
                return;
            }
            UUID id = rows.week(
                    team.unitId(),
                    monday,
                    plan,
                    VisitTales.id(at, chance),
                    time(past(at) ? at : now()),
                    team.writerName());
            if (past(at)) {
                publish(team, "WEEK_PLAN", id, monday, monday.plusWeeks(1), plan, null, at, chance);
            }
        }

        private int publish(
                Team team,
                String kind,
                UUID id,
                LocalDate from,
                LocalDate to,
                DemoPlan plan,
                @Nullable String note,
                LocalDateTime at,
                Chance chance) {
            int version = rows.publish(
                    new PlanRows.Version(kind, id, team.unitId(), from, to, plan, note, time(at), team.writer()));
            for (int manager : team.managers()) {
                boolean late = chance.happens(LATE);
                LocalDateTime readAt = at.plusMinutes(late ? 3000 + chance.below(2000) : 4 + chance.below(400));
                boolean unseen = version > 1 && manager == ids.staff(DEMO_READER);
                rows.reader(id, version, manager, unseen || !past(readAt) ? null : time(readAt));
            }
            return version;
        }

        /** Lines that name people are taken on by most of them. */
        private void take(Team team, UUID id, int version, DemoPlan plan, LocalDateTime at, Chance chance) {
            for (DemoPlan.Entry line : plan.entries()) {
                for (int manager : team.managers()) {
                    LocalDateTime takenAt = at.plusMinutes(30 + chance.below(1500));
                    boolean wanted =
                            line.concerns(manager) && chance.happens(manager == ids.staff(DEMO_READER) ? 0.5 : 0.88);
                    String note = chance.happens(0.12) ? "本周先跑 A 类客户" : null;
                    if (wanted && past(takenAt)) {
                        rows.taking(line.id(), manager, id, version, note, time(takenAt));
                    }
                }
            }
        }

        private void review(Team team, UUID id, int version, LocalDateTime at, String verdict) {
            String words = verdict.equals("SEEN")
                    ? null
                    : verdict.equals("COMMENT") ? "检查方式再具体一些，写明抽查户数。" : "下发晚了，价格走访没有安排到人，请补充后重新下发。";
            if (past(at)) {
                rows.review(
                        VisitTales.id(at, Chance.of(city.seed(), 350, id.getLeastSignificantBits())),
                        id,
                        version,
                        team.reviewer(),
                        verdict,
                        words,
                        time(at));
            }
        }

        private boolean past(LocalDateTime at) {
            return !at.isAfter(now());
        }

        /** The clock's, but of the day the demo was made. */
        private LocalDateTime now() {
            LocalDateTime now = LocalDateTime.now(clock);
            return now.toLocalDate().equals(today) ? now : today.atTime(18, 0);
        }

        private OffsetDateTime time(LocalDateTime at) {
            return at.atZone(clock.getZone()).toOffsetDateTime();
        }
    }

    private static LocalDate workingDay(YearMonth month, int number) {
        LocalDate day = month.atDay(1);
        for (int left = number; ; day = day.plusDays(1)) {
            boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (works && --left == 0) {
                return day;
            }
        }
    }
}
