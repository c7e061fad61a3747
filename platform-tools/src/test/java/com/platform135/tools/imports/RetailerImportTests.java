package com.platform135.tools.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers: master data, dated facts, dated managers. */
class RetailerImportTests {

    private static final String HEADER =
            "licence_no,name,format,market_type,scale,tier,manager,status,opened_on,area_type,phone,facts_from";

    private ImportsWorld world;

    @BeforeEach
    void open() {
        world = new ImportsWorld();
        world.load(
                "orgs", "code,name,kind,parent_code", "C1,南京,CITY,", "M1,一,MARKET,C1", "C2,苏州,CITY,", "M2,二,MARKET,C2");
        world.load(
                "staff",
                "username,name,role,org_code,password",
                "cm1,甲,CUSTOMER_MANAGER,M1,x",
                "cm2,乙,CUSTOMER_MANAGER,M1,x",
                "cm3,丙,CUSTOMER_MANAGER,M2,x",
                "mm1,丁,MARKET_MANAGER,M1,x");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static String shop(int number, String tier, String manager, String factsFrom) {
        return "32011510%04d,南中路副食%d,Z,C,2,%s,%s,ACTIVE,2020-01-01,URBAN,13900000000,%s"
                .formatted(number, number, tier, manager, factsFrom);
    }

    private List<String> facts(int number) {
        return world.rows("""
                select f.from_date, f.tier
                from core.retailer_facts f
                join core.retailer r using (retailer_id)
                where r.licence_no = '32011510%04d'
                order by f.from_date
                """.formatted(number));
    }

    private List<String> managers(int number) {
        return world.rows("""
                select a.from_date, s.username
                from core.assignment a
                join core.retailer r using (retailer_id)
                join core.staff s using (staff_id)
                where r.licence_no = '32011510%04d'
                order by a.from_date
                """.formatted(number));
    }

    @Test
    void aNewCustomersFactsHoldFromItsOpeningAKnownOnesFromToday() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        world.load("retailers", HEADER, shop(1, "12", "cm2", ""));

        assertThat(facts(1)).containsExactly("2020-01-01 10", "2026-11-22 12");
        assertThat(managers(1)).containsExactly("2020-01-01 cm1", "2026-11-22 cm2");
    }

    @Test
    void aNewCustomerWhoseFactsBeginLaterIsItsManagersFromTheOpeningOn() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", "2025-06-01"), shop(1, "12", "cm2", "2026-03-01"));

        assertThat(facts(1)).containsExactly("2025-06-01 10", "2026-03-01 12");
        assertThat(managers(1)).containsExactly("2020-01-01 cm1", "2025-06-01 cm1", "2026-03-01 cm2");
    }

    @Test
    void theSameFileAgainChangesNothingOnAnyDay() {
        ImportRecord first = world.load("retailers", HEADER, shop(1, "10", "cm1", ""), shop(2, "11", "cm1", ""));
        world.today("2026-12-01");
        ImportRecord again = world.load("retailers", HEADER, shop(1, "10", "cm1", ""), shop(2, "11", "cm1", ""));

        assertThat(first.inserted()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.updated() + again.inserted() + again.rejected()).isZero();
    }

    @Test
    void aFileOfHistoryAgainChangesNothing() {
        String[] history = {
            HEADER,
            shop(1, "10", "cm1", ""),
            shop(1, "12", "cm2", "2026-03-01"),
            shop(1, "14", "cm2", "2026-09-01"),
            shop(1, "15", "cm2", "2026-09-01")
        };
        ImportRecord first = world.load("retailers", history);
        ImportRecord again = world.load("retailers", history);

        assertThat(facts(1)).containsExactly("2020-01-01 10", "2026-03-01 12", "2026-09-01 14");
        assertThat(managers(1)).containsExactly("2020-01-01 cm1", "2026-03-01 cm2", "2026-09-01 cm2");
        assertThat(world.rejectCodes(first)).containsExactly("5 licence_no duplicate");
        assertThat(first.inserted()).isEqualTo(1);
        assertThat(first.updated()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(3);
    }

    @Test
    void aRowWithADayOfItsOwnWritesThatDaysFacts() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        world.load("retailers", HEADER, shop(1, "9", "cm1", "2025-06-01"));
        world.load("retailers", HEADER, shop(1, "8", "cm1", "2025-06-01"));

        assertThat(facts(1)).containsExactly("2020-01-01 10", "2025-06-01 8");
    }

    @Test
    void columnsTheFileLacksKeepWhatHolds() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        world.load(
                "retailers",
                "licence_no,name,format,market_type,scale,tier,manager,status,opened_on",
                "320115100001,南中路副食1,Z,C,2,11,cm1,ACTIVE,2020-01-01");

        assertThat(world.rows("select area_type from core.retailer_facts order by from_date"))
                .containsExactly("URBAN", "URBAN");
        assertThat(world.rows("select phone, initials from core.retailer")).containsExactly("13900000000 nzlfs1");
    }

    @Test
    void managersOfRowsAndAssignmentsWriteOneHistory() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        ImportRecord moved = world.load("assignments", "许可证号,客户经理账号,起", "320115100001,cm2,2026-03-01");
        ImportRecord again = world.load("assignments", "licence_no,manager,from_date", "320115100001,cm2,2026/3/1");
        ImportRecord back = world.load("retailers", HEADER, shop(1, "10", "cm1", ""));

        assertThat(moved.inserted()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(back.updated()).isEqualTo(1);
        assertThat(managers(1)).containsExactly("2020-01-01 cm1", "2026-03-01 cm2", "2026-11-22 cm1");
    }

    @Test
    void wrongRowsAreRejectedWithTheirReason() {
        ImportRecord done = world.load(
                "retailers",
                HEADER + ",closed_on",
                "3201151,a,Z,C,2,10,cm1,ACTIVE,2020-01-01,,,,",
                "320115100002,a,K,C,2,10,cm1,ACTIVE,2020-01-01,,,,",
                "320115100003,a,Z,C,2,31,cm1,ACTIVE,2020-01-01,,,,",
                "320115100004,a,Z,C,2,10,nobody,ACTIVE,2020-01-01,,,,",
                "320115100005,a,Z,C,2,10,mm1,ACTIVE,2020-01-01,,,,",
                "320115100006,a,Z,C,2,10,cm1,ACTIVE,2020-02-30,,,,",
                "320115100007,a,Z,C,2,10,cm1,CLOSED,2020-01-01,,,,2019-01-01",
                "320115100008,,Z,C,2,10,cm1,ACTIVE,2020-01-01,,,,",
                "320115100009,a,Z,C,2,10,cm1,ACTIVE,2020-01-01,,,,,surplus",
                "320115100010,a,Z,C,2,10,cm1,ACTIVE,2020-01-01,,,,",
                "320115100010,b,Z,C,2,10,cm1,ACTIVE,2020-01-01,,,,");

        assertThat(world.rejectCodes(done))
                .containsExactly(
                        "2 licence_no bad-licence",
                        "3 format unknown-code",
                        "4 tier out-of-range",
                        "5 manager unknown-username",
                        "6 manager not-a-manager",
                        "7 opened_on not-a-date",
                        "8 closed_on closed-before-opening",
                        "9 name missing-value",
                        "10  too-many-fields",
                        "12 licence_no duplicate");
        assertThat(done.inserted()).isEqualTo(1);
    }

    @Test
    void eachCityHasBlocksOfItsOwnAndNoOrdinalComesTwice() {
        ImportRecord first = world.load(
                "retailers", HEADER, shop(1, "10", "cm1", ""), shop(2, "10", "cm3", ""), shop(3, "10", "cm1", ""));
        assertThat(world.rows("select licence_no, ordinal from core.retailer order by licence_no"))
                .containsExactly("320115100001 0", "320115100002 65536", "320115100003 1");

        world.undo(first.id());
        world.load("retailers", HEADER, shop(4, "10", "cm1", ""));

        assertThat(world.rows("select licence_no, ordinal from core.retailer")).containsExactly("320115100004 2");
    }

    @Test
    void aFullBlockIsFollowedByAnother() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        world.jdbc.sql("update core.retailer_block set next_ordinal = 65535").update();

        world.load("retailers", HEADER, shop(2, "10", "cm1", ""), shop(3, "10", "cm1", ""));

        assertThat(world.rows("select ordinal from core.retailer order by licence_no"))
                .containsExactly("0", "65535", "65536");
    }

    @Test
    void undoTakesFactsAndManagersBackToo() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        ImportRecord changed = world.load("retailers", HEADER, shop(1, "12", "cm2", ""), shop(2, "9", "cm1", ""));

        assertThat(world.undo(changed.id())).isEqualTo("undone");
        assertThat(facts(1)).containsExactly("2020-01-01 10");
        assertThat(managers(1)).containsExactly("2020-01-01 cm1");
        assertThat(facts(2)).isEmpty();
        assertThat(world.rows("select licence_no from core.retailer")).containsExactly("320115100001");
    }

    @Test
    void undoIsRefusedOnceALaterImportSaysMoreAboutACustomer() {
        ImportRecord first = world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        ImportRecord moved = world.load("assignments", "licence_no,manager,from_date", "320115100001,cm2,2026-03-01");

        assertThat(world.undo(first.id())).isEqualTo("touched-since");
        assertThat(world.undo(moved.id())).isEqualTo("undone");
        assertThat(world.undo(first.id())).isEqualTo("undone");
    }

    @Test
    void anEarlierOpeningCarriesTheFirstFactsBack() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        world.load("retailers", HEADER, shop(1, "10", "cm1", "").replace("2020-01-01", "2019-05-01"));

        assertThat(facts(1)).containsExactly("2019-05-01 10", "2020-01-01 10");
        assertThat(managers(1)).containsExactly("2019-05-01 cm1", "2020-01-01 cm1");
    }

    @Test
    void aDryRunShowsFactsThatWouldChange() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        ImportRecord done = world.run(
                "retailers", world.file("d.csv", HEADER, shop(1, "12", "cm2", "")), ImportMode.VALID_ROWS, true);

        assertThat(done.preview().changed())
                .extracting(change ->
                        change.field() + " " + change.examples().get(0).before() + ">"
                                + change.examples().get(0).after())
                .containsExactly("staff_id cm1>cm2", "tier 10>12");
        assertThat(facts(1)).containsExactly("2020-01-01 10");
    }

    @Test
    void samplesAreOnePerShopSpecAndDay() {
        world.load("retailers", HEADER, shop(1, "10", "cm1", ""));
        world.load(
                "specs",
                "spec_code,name,brand,in_province,price_class,wholesale_price,retail_price",
                "350101,软通泰,七匹狼,false,3,88,100");
        String[] samples = {
            "licence_no,spec_code,on_date,stock_qty,carton_price",
            "320115100001,350101,2026-11-20,5,98.50",
            "320115100001,350101,2026-11-20,6,98.50",
            "320115100001,350101,2026-11-23,5,98.50",
            "320115100009,350101,2026-11-20,5,98.50",
            "320115100001,350101,2026-11-19,-1,98.50",
            "320115100001,350101,2026-11-18,5,1000.5"
        };
        ImportRecord first = world.load("sample-prices", samples);
        ImportRecord again = world.load("sample-prices", samples);

        assertThat(world.rejectCodes(first))
                .containsExactly(
                        "3 licence_no duplicate",
                        "4 on_date date-in-future",
                        "5 licence_no unknown-licence",
                        "6 stock_qty negative",
                        "7 carton_price price-too-high");
        assertThat(first.inserted()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(world.undo(first.id())).isEqualTo("undone");
    }
}
