package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import com.platform135.db.Ids;

/**
 * The customer sets of the demo: what the city and the branches publish, and what the people of the demo's accounts keep for themselves. One
 * list has lost a shop that went to a colleague; one combination says who is worth a visit.
 */
@Component
@Order(4)
class CustomerSetChapter implements DemoChapter {

    private static final int LISTED = 14;
    private static final int KEPT = 40;
    private static final String CUSTOMER_MANAGER = "cm";
    private static final String MARKET_MANAGER = "mm";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    CustomerSetChapter(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "customer-sets";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void write(DemoCity city) {
        transactions.executeWithoutResult(status -> new Telling(city).tell());
    }

    /** One city's sets. */
    private final class Telling {

        private final DemoCity city;
        private final DemoIds ids;
        private final LocalDate today;

        Telling(DemoCity city) {
            this.city = city;
            this.ids = new DemoIds(jdbc);
            this.today = city.calendar().today();
        }

        void tell() {
            int campaign = brandSet();
            for (DemoOrg org : city.orgs()) {
                int unit = ids.unit(org.code());
                if (org.kind().equals("CITY")) {
                    set("全市大户", "RULE", unit, null, "volumeFrom=1500&volumePeriod=last-3", "近三个月合计 1500 条以上", 0);
                    set("现代终端", "RULE", unit, null, "terminal=MODERN", "", 0);
                } else if (org.kind().equals("BRANCH")) {
                    set("城镇便利店超市", "RULE", unit, null, "format=B,S&marketType=C", "", 0);
                    set(
                            "上月没订通系列",
                            "RULE",
                            unit,
                            null,
                            "brandSet=" + campaign + "&ordered=no&orderedPeriod=last-1",
                            "上柜走访用，每天按规则更新",
                            campaign);
                }
            }
            ofCustomerManager(campaign);
            int manager = ids.staff(MARKET_MANAGER);
            set("市场部 A 类客户", "RULE", null, manager, "visitClass=A", "", 0);
            set("乡村小店", "RULE", null, manager, "marketType=X&scale=3", "", 0);
        }

        private void ofCustomerManager(int campaign) {
            int manager = ids.staff(CUSTOMER_MANAGER);
            set("我的 A 类客户", "RULE", null, manager, "visitClass=A", "", 0);
            UUID missing = set(
                    "近三月没订通系列",
                    "RULE",
                    null,
                    manager,
                    "brandSet=" + campaign + "&ordered=no&orderedPeriod=last-3",
                    "",
                    campaign);
            UUID worth = set("A 类里该上柜的", "RULE", null, manager, "visitClass=A", "先走这几户", 0);
            term(worth, "INTERSECT", missing);
            UUID listed = set("宣传试点店", "FIXED", null, manager, "", "站柜助销试点，名单与分公司确认过", 0);
            list(listed, manager, "order by r.licence_no", LISTED);
            lost(listed, manager);
            UUID kept = frozen("年初档位前列", manager, "tierFrom=20");
            list(kept, manager, "order by f.tier desc, r.licence_no", KEPT);
            term(set("试点店以外的 A 类", "RULE", null, manager, "visitClass=A", "", 0), "EXCEPT", listed);
            term(set("A 类加试点店", "RULE", null, manager, "visitClass=A", "", 0), "UNION", listed);
        }

        private int brandSet() {
            return jdbc.sql("select brand_set_id from core.brand_set where name = :name")
                    .param("name", DemoBrandSets.CAMPAIGN_SET)
                    .query(Integer.class)
                    .single();
        }

        private UUID set(
                String name,
                String kind,
                @Nullable Integer unit,
                @Nullable Integer owner,
                String rule,
                String note,
                int brandSet) {
            return insert(name, kind, unit, owner, rule, note, brandSet == 0 ? null : brandSet, null);
        }

        private UUID frozen(String name, int owner, String rule) {
            return insert(name, "FROZEN", null, owner, rule, "", null, today.withDayOfYear(1));
        }

        private UUID insert(
                String name,
                String kind,
                @Nullable Integer unit,
                @Nullable Integer owner,
                String rule,
                String note,
                @Nullable Integer brandSet,
                @Nullable LocalDate frozenOn) {
            UUID id = Ids.next();
            jdbc.sql("""
                            insert into tools.customer_set (customer_set_id, name, kind, organisation_id, owner_id, rule, brand_set_id, frozen_on, note, changed_at, changed_by)
                            values (:id, :name, :kind, :unit, :owner, :rule, :brandSet, :frozenOn, :note, :at
                                 , coalesce((select name from core.staff where staff_id = :owner), (select name from core.organisation where organisation_id = :unit)))
                            """)
                    .param("id", id)
                    .param("name", name)
                    .param("kind", kind)
                    .param("unit", unit)
                    .param("owner", owner)
                    .param("rule", rule)
                    .param("brandSet", brandSet)
                    .param("frozenOn", frozenOn)
                    .param("note", note)
                    .param("at", weeksAgo(6))
                    .update();
            return id;
        }

        private void term(UUID set, String operation, UUID other) {
            jdbc.sql("""
                            insert into tools.customer_set_term (customer_set_id, place, operation, other_set_id)
                            values (:set, (select count(*) from tools.customer_set_term where customer_set_id = :set), :operation, :other)
                            """)
                    .param("set", set)
                    .param("operation", operation)
                    .param("other", other)
                    .update();
        }

        /** Some of the manager's active shops of today. */
        private void list(UUID set, int manager, String order, int count) {
            jdbc.sql("""
                            insert into tools.customer_set_member (retailer_id, customer_set_id, from_time, from_by)
                            select r.retailer_id, :set, :at, (select name from core.staff where staff_id = :manager)
                            from core.retailer r
                            join lateral (select x.* from core.retailer_facts x where x.retailer_id = r.retailer_id and x.from_date <= :today order by x.from_date desc limit 1) f on true
                            join lateral (select a.staff_id from core.assignment a where a.retailer_id = r.retailer_id and a.from_date <= :today order by a.from_date desc limit 1) a on true
                            where a.staff_id = :manager and f.status = 'ACTIVE' and (r.closed_on is null or r.closed_on > :today)
                            """ + order + " limit " + count)
                    .param("set", set)
                    .param("manager", manager)
                    .param("today", today)
                    .param("at", weeksAgo(5))
                    .update();
        }

        /** A shop that was the manager's when the list was made and is a colleague's now, where there is one; another was taken off it. */
        private void lost(UUID set, int manager) {
            jdbc.sql("""
                            insert into tools.customer_set_member (retailer_id, customer_set_id, from_time, from_by)
                            select a.retailer_id, :set, :at, (select name from core.staff where staff_id = :manager)
                            from core.assignment a
                            where a.staff_id = :manager
                              and exists (select 1 from core.assignment n where n.retailer_id = a.retailer_id and n.from_date > a.from_date and n.from_date <= :today and n.staff_id <> :manager)
                            order by a.retailer_id
                            limit 1
                            on conflict do nothing
                            """)
                    .param("set", set)
                    .param("manager", manager)
                    .param("today", today)
                    .param("at", weeksAgo(5))
                    .update();
            jdbc.sql("""
                            update tools.customer_set_member
                            set until_time = :at, until_by = (select name from core.staff where staff_id = :manager)
                            where customer_set_id = :set
                              and retailer_id = (select max(retailer_id) from tools.customer_set_member where customer_set_id = :set)
                            """)
                    .param("set", set)
                    .param("manager", manager)
                    .param("at", weeksAgo(1))
                    .update();
        }

        private OffsetDateTime weeksAgo(int weeks) {
            return today.minusWeeks(weeks)
                    .atTime(9, 30)
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toOffsetDateTime();
        }
    }
}
