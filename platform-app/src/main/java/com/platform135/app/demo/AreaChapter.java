package com.platform135.app.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.SqlFile;

/**
 * What became of two areas of high sales and few shops: the new estate was adopted two months ago, went into the unit's plan as a problem and
 * is being worked on; the building site was left aside. The hot spring waits for somebody to decide.
 */
@Component
@Order(7)
class AreaChapter implements DemoChapter {

    private static final String FIGURES = SqlFile.read(AreaChapter.class, "area-figures.sql");
    private static final int UNIT = 8;
    private static final int LEAST_SHOPS = 5;
    private static final double TIMES = 1.25;
    private static final double FRESH = 0.3;
    private static final int MONTHS = 3;
    private static final int QUIET_DAYS = 90;
    private static final int SHOPS_NAMED = 8;

    private static final ProblemTales.Tale FEW_SHOPS = new ProblemTales.Tale(
            "MARKET",
            "MIDDLE",
            "麒麟片区户少量大，新小区需求外流",
            "几个新小区交房以后户均一路走高，网点远没有跟上，居民开车到东山去买。",
            "客户\n\t几户常断主销规格\n品牌\n市场\n\t新小区入住快\n\t\t网点没有跟上\n服务\n\t空白路段没人走访\n政策\n\t新办证布局没调整\n自身\n\t片区图没更新",
            "");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ProblemRows rows;
    private final Clock clock;

    AreaChapter(JdbcClient jdbc, TransactionTemplate transactions, ProblemRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "areas";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void write(DemoCity city) {
        transactions.executeWithoutResult(status -> tell(city));
    }

    private void tell(DemoCity city) {
        LocalDate today = city.calendar().today();
        LocalDate adopted = working(city.calendar().lastMonth().minusMonths(1).atDay(8));
        decide(
                city,
                Boom.NEW_ESTATE,
                "MARKET_MANAGER",
                adopted,
                working(today.plusDays(9)),
                "摊到均值还差 %d 户，缺口主要在几个新小区：与专卖核实空铺，首批先增 2 户，其余按办证布局分批；请客户经理摸排空白路段和周边消费。");
        LocalDate dismissed = working(city.calendar().lastMonth().minusMonths(3).atDay(6));
        decide(city, Boom.BUILDING_SITE, "BRANCH_STAFF", dismissed, null, "工地年内完工，工人撤走后户均会回落，先不加网点。");
    }

    /**
     * The figures of an area as of a day.
     *
     * @param largest its shops, those that sell most first
     */
    private record Area(int shops, long cartons, int branchShops, long branchCartons, Integer[] largest) {

        double mean() {
            return (double) branchCartons / branchShops;
        }

        double times() {
            return cartons / mean() / shops;
        }

        boolean isChance() {
            return shops >= LEAST_SHOPS && branchCartons > 0 && times() >= TIMES;
        }

        int needed() {
            return (int) Math.max(1, Math.floor(cartons / mean()) - shops);
        }

        long gain() {
            return Math.round(mean() / MONTHS * FRESH);
        }
    }

    /**
     * @param due of what is adopted; null where the area is left aside
     * @param note in which the shops still needed may be named
     */
    private void decide(
            DemoCity city, String unitAndArea, String role, LocalDate on, @Nullable LocalDate due, String note) {
        String unit = unitAndArea.substring(0, UNIT);
        String areaType = unitAndArea.substring(UNIT);
        Area area = jdbc.sql(FIGURES)
                .param("unit", unit)
                .param("area", areaType)
                .param("day", on.minusDays(1))
                .query((row, number) -> new Area(
                        row.getInt("shops"),
                        row.getLong("cartons"),
                        row.getInt("branch_shops"),
                        row.getLong("branch_cartons"),
                        (Integer[]) row.getArray("largest").getArray()))
                .single();
        if (!area.isChance()) {
            return;
        }
        DemoIds ids = new DemoIds(jdbc);
        String org = role.equals("MARKET_MANAGER") ? unit : unit.substring(0, 6);
        DemoStaff person = staff(city, org, role);
        Chance chance = Chance.of(city.seed(), 95, unitAndArea.hashCode());
        LocalDateTime at = on.atTime(10, chance.below(60));
        UUID decision = VisitTales.id(at, chance);
        jdbc.sql("""
                        insert into analysis.area_decision (decision_id, organisation_id, area_type, hit_on, shops, needed, expected_gain, kind, note
                             , until_on, due_on, decided_by, decided_on, decided_at)
                        values (:id, :unit, :area, :hit, :shops, :needed, :gain, :kind, :note, :until, :due, :by, :on, :at)
                        """)
                .param("id", decision)
                .param("unit", ids.unit(unit))
                .param("area", areaType)
                .param("hit", on.minusDays(1))
                .param("shops", area.shops())
                .param("needed", area.needed())
                .param("gain", area.gain())
                .param("kind", due == null ? "DISMISSED" : "ADOPTED")
                .param("note", note.formatted(area.needed()))
                .param("until", (due == null ? on : due).plusDays(QUIET_DAYS))
                .param("due", due)
                .param("by", ids.staff(person.username()))
                .param("on", on)
                .param("at", time(at))
                .update();
        if (due != null) {
            problem(city, ids, decision, unit, person, area, at, chance);
        }
    }

    /** The adopted area as a problem of the unit, which its plan quotes and its people visit shops for. */
    private void problem(
            DemoCity city,
            DemoIds ids,
            UUID decision,
            String unit,
            DemoStaff person,
            Area area,
            LocalDateTime at,
            Chance chance) {
        LocalDateTime written = at.plusMinutes(25);
        UUID problem = VisitTales.id(written, chance);
        int writer = ids.staff(person.username());
        rows.problem(new ProblemRows.Told(
                problem,
                writer,
                ids.unit(unit),
                mostAsked(area, written.toLocalDate()),
                written.toLocalDate(),
                FEW_SHOPS,
                FEW_SHOPS.title(),
                FEW_SHOPS.causes(),
                "TAKEN",
                null,
                null,
                time(written.plusDays(3)),
                person.name()));
        rows.shops(problem, List.of(area.largest()).subList(0, Math.min(SHOPS_NAMED, area.shops())));
        rows.evidence(
                problem,
                VisitTales.id(written, chance),
                "高销量少客户的片区",
                Map.of(
                        "columns",
                        List.of("片区", "户数", "销量（条）", "与均值之比", "预计增量（条/月）"),
                        "rows",
                        List.of(List.of(
                                "东山市场部 · 县城",
                                String.valueOf(area.shops()),
                                String.format(Locale.ROOT, "%,d", area.cartons()),
                                String.format(Locale.ROOT, "%.2f", area.times()),
                                String.valueOf(area.gain()))),
                        "conditions",
                        List.of("近 12 周，截至 " + at.toLocalDate().minusDays(1)),
                        "notes",
                        List.of(),
                        "asOf",
                        "数据至 " + at.toLocalDate().minusDays(1) + " 23:40",
                        "more",
                        0),
                "/analysis/chances/areas?from=" + at.toLocalDate() + "&to=" + at.toLocalDate(),
                time(written),
                writer);
        jdbc.sql("""
                        insert into core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)
                        values ('ANALYSIS', 'area', :decision, 'ANALYSIS', 'problem', :problem, :at, :by)
                        """)
                .param("decision", decision)
                .param("problem", problem)
                .param("at", time(written))
                .param("by", writer)
                .update();
        rows.linkPlans();
        rows.linkVisits();
    }

    /** Whoever looks after most of the area's shops. */
    private Integer mostAsked(Area area, LocalDate day) {
        return jdbc.sql("""
                        select held.staff_id
                        from unnest(:shops ::int[]) as shop (retailer_id)
                        cross join lateral (
                            select a.staff_id
                            from core.assignment a
                            where a.retailer_id = shop.retailer_id and a.from_date <= :day
                            order by a.from_date desc
                            limit 1
                        ) held
                        group by held.staff_id
                        order by count(*) desc, held.staff_id
                        limit 1
                        """)
                .param("shops", area.largest())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static DemoStaff staff(DemoCity city, String org, String role) {
        return city.staff().stream()
                .filter(person -> person.orgCode().equals(org) && person.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.with(DayOfWeek.FRIDAY);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private OffsetDateTime time(LocalDateTime at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
