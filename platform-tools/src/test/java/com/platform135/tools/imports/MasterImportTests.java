package com.platform135.tools.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units, people, specs, sets and samples. */
class MasterImportTests {

    private static final String[] ORGS = {
        "code,name,kind,parent_code", "M1,东山市场部,MARKET,B1", "B1,江宁分公司,BRANCH,C1", "C1,南京市公司,CITY,"
    };

    private static ImportsWorld world;

    @BeforeAll
    static void open() {
        world = new ImportsWorld();
        world.load("orgs", ORGS);
        world.load(
                "staff",
                "username,name,role,org_code,password",
                "cm1,张明,CUSTOMER_MANAGER,M1,first-1",
                "mm1,王强,MARKET_MANAGER,M1,");
        world.load(
                "specs",
                "spec_code,name,brand,maker,in_province,price_class,wholesale_price,retail_price,barcode",
                "350101,七匹狼(软通泰),七匹狼,福建中烟,false,3,88,100,6901028300001",
                "350102,七匹狼(通运),七匹狼,福建中烟,false,2,143.10,160.00,6901028300002");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String counts(ImportRecord done) {
        return "%s %d: +%d ~%d =%d !%d"
                .formatted(
                        done.status(), done.rows(), done.inserted(), done.updated(), done.unchanged(), done.rejected());
    }

    @Test
    void aParentMayComeLaterInTheSameFile() {
        assertThat(world.rows("""
                        select o.code, a.code, c.depth
                        from core.organisation_closure c
                        join core.organisation o on o.organisation_id = c.descendant_id
                        join core.organisation a on a.organisation_id = c.ancestor_id
                        where o.code = 'M1'
                        order by c.depth
                        """)).containsExactly("M1 M1 0", "M1 B1 1", "M1 C1 2");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        long version = world.jdbc
                .sql("select version from core.data_version where name = 'directory'")
                .query(Long.class)
                .single();

        assertThat(counts(world.load("orgs", ORGS))).isEqualTo("DONE 3: +0 ~0 =3 !0");
        assertThat(counts(world.load("staff", "username,name,role,org_code", "cm1,张明,CUSTOMER_MANAGER,M1")))
                .isEqualTo("DONE 1: +0 ~0 =1 !0");
        assertThat(world.jdbc
                        .sql("select version from core.data_version where name = 'directory'")
                        .query(Long.class)
                        .single())
                .isEqualTo(version);
    }

    @Test
    void chineseHeadersInAnyOrderAndChineseWordsForCodesAreUnderstood() {
        ImportRecord done = world.load("orgs", "级别,上级编码,机构编码,机构名称", "市场部,B1,M9,秣陵市场部");

        assertThat(counts(done)).isEqualTo("DONE 1: +1 ~0 =0 !0");
        assertThat(world.undo(done.id())).isEqualTo("undone");
    }

    @Test
    void unknownMissingAndDoubledColumnsAreNamed() {
        ImportRecord unknown = world.load("orgs", "code,name,kind,colour", "X,x,CITY,red");
        ImportRecord missing = world.load("orgs", "code,kind", "X,CITY");
        ImportRecord doubled = world.load("orgs", "code,name,kind,机构编码", "X,x,CITY,Y");

        assertThat(unknown.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(unknown.messageCode()).isEqualTo("unknown-columns");
        assertThat(unknown.messageArguments()).containsExactly("colour");
        assertThat(missing.messageCode()).isEqualTo("missing-columns");
        assertThat(missing.messageArguments()).containsExactly("name 机构名称");
        assertThat(doubled.messageCode()).isEqualTo("duplicate-columns");
    }

    @Test
    void aUnitWhoseParentWasRejectedIsRejectedToo() {
        ImportRecord done = world.load(
                "orgs",
                "code,name,kind,parent_code",
                "B7,七,BRANCH,nowhere",
                "M7,七一,MARKET,B7",
                "M8,八,MARKET,M1",
                "M1,东山市场部,MARKET,B1",
                "M1,又一个,MARKET,B1");

        assertThat(world.rejectCodes(done))
                .containsExactly(
                        "2 parent_code unknown-org",
                        "3 parent_code unknown-org",
                        "4 parent_code org-level",
                        "6 code duplicate");
        assertThat(counts(done)).isEqualTo("DONE 5: +0 ~0 =1 !4");
    }

    @Test
    void allOrNothingTakesNothingWhenARowIsWrong() {
        ImportRecord done = world.run(
                "orgs",
                world.file("aon.csv", "code,name,kind,parent_code", "M5,五,MARKET,B1", "M6,六,VILLAGE,B1"),
                ImportMode.ALL_OR_NOTHING,
                false);

        assertThat(counts(done)).isEqualTo("FAILED 2: +0 ~0 =0 !1");
        assertThat(done.messageCode()).isEqualTo("rejected-rows");
        assertThat(world.rejectCodes(done)).containsExactly("3 kind unknown-code");
        assertThat(world.rows("select code from core.organisation where code = 'M5'"))
                .isEmpty();
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndWritesNothing() {
        ImportRecord done = world.run(
                "orgs",
                world.file("dry.csv", "code,name,kind,parent_code", "M1,东山新市场部,MARKET,B1", "M4,四,MARKET,B1"),
                ImportMode.VALID_ROWS,
                true);

        assertThat(counts(done)).isEqualTo("DONE 2: +1 ~1 =0 !0");
        assertThat(done.preview().added()).singleElement().satisfies(added -> {
            assertThat(added.table()).isEqualTo("core.organisation");
            assertThat(added.examples()).containsExactly("M4");
        });
        assertThat(done.preview().changed()).singleElement().satisfies(changed -> {
            assertThat(changed.field()).isEqualTo("name");
            assertThat(changed.examples().get(0).before()).isEqualTo("东山市场部");
            assertThat(changed.examples().get(0).after()).isEqualTo("东山新市场部");
        });
        assertThat(world.rows("select name from core.organisation where code in ('M1', 'M4')"))
                .containsExactly("东山市场部");
        assertThat(world.rows("select * from tools.import_change where import_id = '" + done.id() + "'"))
                .isEmpty();
    }

    @Test
    void undoBringsBackWhatWasThere() {
        ImportRecord done = world.load("orgs", "code,name,kind,parent_code", "M1,改名,MARKET,B1", "M3,三,MARKET,B1");

        assertThat(world.undo(done.id())).isEqualTo("undone");
        assertThat(world.rows("select name from core.organisation where code in ('M1', 'M3')"))
                .containsExactly("东山市场部");
        assertThat(world.rows("select count(*) from core.organisation_closure c join core.organisation o"
                        + " on o.organisation_id = c.descendant_id where o.code = 'M1'"))
                .containsExactly("3");
    }

    @Test
    void undoIsRefusedWhenLaterDataBuildsOnIt() {
        ImportRecord unit = world.load("orgs", "code,name,kind,parent_code", "M2,二,MARKET,B1");
        ImportRecord person =
                world.load("staff", "username,name,role,org_code,password", "cm2,李,CUSTOMER_MANAGER,M2,x");
        ImportRecord renamed = world.load("orgs", "code,name,kind,parent_code", "M2,二二,MARKET,B1");

        assertThat(world.undo(unit.id())).isEqualTo("changed-since");
        assertThat(world.undo(renamed.id())).isEqualTo("undone");
        assertThat(world.undo(unit.id())).isEqualTo("in-use");
        assertThat(world.undo(person.id())).isEqualTo("undone");
        assertThat(world.undo(unit.id())).isEqualTo("undone");
    }

    @Test
    void aMadePasswordThatNobodyFetchesIsForgottenAfterAWeek() {
        ImportRecord done = world.load("staff", "username,name,role,org_code", "made9,张,CUSTOMER_MANAGER,M1");
        MadePasswords passwords = world.bean(MadePasswords.class);
        world.today("2026-11-28");
        passwords.forgetOld();
        assertThat(passwords.waiting(done.id())).isEqualTo(1);

        world.today("2026-11-30");
        passwords.forgetOld();

        assertThat(passwords.waiting(done.id())).isZero();
    }

    @Test
    void aGivenPasswordHoldsAndAMissingOneIsMadeAndShownOnce() {
        ImportRecord done = world.load(
                "staff",
                "username,name,role,org_code,password,phone",
                "cm3,赵,CUSTOMER_MANAGER,M1,given-3,13900000003",
                "cm4,钱,客户经理,M1,,",
                "cm1,张明,CUSTOMER_MANAGER,M1,never-this,");
        Integer third = world.jdbc
                .sql("select staff_id from core.staff where username = 'cm3'")
                .query(Integer.class)
                .single();
        Integer first = world.jdbc
                .sql("select staff_id from core.staff where username = 'cm1'")
                .query(Integer.class)
                .single();

        assertThat(counts(done)).isEqualTo("DONE 3: +2 ~0 =1 !0");
        assertThat(world.passwords()).containsEntry(third, "given-3").containsEntry(first, "first-1");
        assertThat(world.bean(MadePasswords.class).take(done, "admin"))
                .singleElement()
                .satisfies(made -> assertThat(made.username()).isEqualTo("cm4"));
        assertThat(world.bean(MadePasswords.class).take(done, "admin")).isEmpty();
    }

    @Test
    void anAdministratorKeepsTheirOwnPost() {
        ImportRecord done =
                world.load("staff", "username,name,role,org_code", "admin,我,BRANCH_STAFF,B1", "cm5,孙,ADMIN,Z9");

        assertThat(world.rejectCodes(done)).containsExactly("2 role own-role", "3 org_code unknown-org");
    }

    @Test
    void aRetailPriceAboveAThousandIsRefused() {
        ImportRecord done = world.load(
                "specs",
                "spec_code,name,brand,in_province,price_class,wholesale_price,retail_price,launched_on,retired_on",
                "350201,天价,某,true,1,900,1000.01,,",
                "350202,半分,某,true,1,88.005,100,,",
                "350203,负,某,true,1,-1,100,,",
                "350204,六类,某,true,6,88,100,,",
                "350205,倒,某,true,3,88,100,2026-05-01,2025-05-01",
                "350206,好,某,省内,3,88,100,,");

        assertThat(world.rejectCodes(done))
                .containsExactly(
                        "2 retail_price price-too-high",
                        "3 wholesale_price not-a-price",
                        "4 wholesale_price price-not-positive",
                        "5 price_class unknown-code",
                        "6 retired_on retired-before-launch",
                        "7 in_province unknown-code");
    }

    @Test
    void columnsTheFileLacksKeepTheirValues() {
        world.load(
                "specs",
                "spec_code,name,brand,in_province,price_class,wholesale_price,retail_price",
                "350101,七匹狼(软通泰),七匹狼,false,3,88,100");

        assertThat(world.rows(
                        "select maker, barcode, initials, wholesale_fen from core.spec where spec_code = '350101'"))
                .containsExactly("福建中烟 6901028300001 qplrtt 8800");
    }

    @Test
    void aFormulaOrMarkupInANameIsKeptAsText() {
        String name = "=HYPERLINK(\"http://x\")<script>alert(1)</script>";
        ImportRecord done =
                world.load("orgs", "code,name,kind,parent_code", "MX,\"" + name.replace("\"", "\"\"") + "\",MARKET,B1");

        assertThat(world.rows("select name from core.organisation where code = 'MX'"))
                .containsExactly(name);
        world.undo(done.id());
    }

    @Test
    void setsGrowAndTheirTargetsChange() {
        ImportRecord first = world.load(
                "brand-sets",
                "set_name,spec_code,target_rate,from_date,to_date",
                "通系列,350101,0.6,2026-09-01,2026-12-31",
                "通系列,350102,60%,,",
                "通系列,350102,0.7,,",
                "通系列,999999,0.6,,",
                "坏,350101,1.2,,",
                "坏,350101,0.5,2026-09-02,2026-09-01");
        ImportRecord again =
                world.load("brand-sets", "set_name,spec_code,target_rate", "通系列,350101,0.6", "通系列,350102,0.65");

        assertThat(world.rejectCodes(first))
                .containsExactly(
                        "4 spec_code duplicate",
                        "5 spec_code unknown-spec",
                        "6 target_rate out-of-range",
                        "7 to_date ends-before-start");
        assertThat(counts(first)).isEqualTo("DONE 6: +2 ~0 =0 !4");
        assertThat(counts(again)).isEqualTo("DONE 2: +0 ~1 =1 !0");
        assertThat(world.rows("select target_rate, from_date from core.brand_set_spec order by spec_id"))
                .containsExactly("0.6000 2026-09-01", "0.6500 null");
        assertThat(world.undo(first.id())).isEqualTo("changed-since");
        assertThat(world.undo(again.id())).isEqualTo("undone");
        assertThat(world.undo(first.id())).isEqualTo("undone");
        assertThat(world.rows("select * from core.brand_set")).isEmpty();
    }
}
