package com.platform135.tools.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders from a file to the sales store, and everything that can be wrong with the file. */
class OrderImportJobTests {

    private static final String HEADER =
            "order_no,order_date,licence_no,spec_code,need_qty,limit_qty,order_qty,price,channel";

    private ImportsWorld world;

    @BeforeEach
    void open() {
        world = new ImportsWorld();
        world.load("orgs", "code,name,kind,parent_code", "C1,南京,CITY,", "M1,一,MARKET,C1");
        world.load("staff", "username,name,role,org_code,password", "cm1,甲,CUSTOMER_MANAGER,M1,x");
        world.load(
                "specs",
                "spec_code,name,brand,in_province,price_class,wholesale_price,retail_price",
                "350101,软通泰,七匹狼,false,3,88,100",
                "350102,通运,七匹狼,false,2,143.10,160");
        world.load(
                "retailers",
                "licence_no,name,format,market_type,scale,tier,manager,status,opened_on,closed_on",
                "320115100001,一,Z,C,2,10,cm1,ACTIVE,2020-01-01,",
                "320115100002,二,Z,C,2,10,cm1,CLOSED,2020-01-01,2026-11-10");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static final String[] GOOD = {
        HEADER,
        "o1,2026-11-02,320115100001,350101,10,5,5,88.00,网上",
        "o1,2026-11-02,320115100001,350102,10,,10,143.10,网上",
        "o2,2026-11-03,320115100002,350101,5,5,0,88,手机"
    };

    private static String counts(ImportRecord done) {
        return "%s %d: +%d ~%d =%d !%d %s"
                .formatted(
                        done.status(),
                        done.rows(),
                        done.inserted(),
                        done.updated(),
                        done.unchanged(),
                        done.rejected(),
                        done.messageCode());
    }

    private List<String> lines() {
        return world.rows("select order_date, spec_id, need_qty, limit_qty, order_qty, price_fen from core.order_line"
                + " order by order_date, spec_id");
    }

    @Test
    void linesComeInAndTheSameFileAgainChangesNothing() {
        assertThat(counts(world.load("orders", GOOD))).isEqualTo("DONE 3: +3 ~0 =0 !0 null");
        assertThat(counts(world.load("orders", GOOD))).isEqualTo("DONE 3: +0 ~0 =3 !0 null");
        assertThat(lines())
                .containsExactly(
                        "2026-11-02 1 10 5 5 8800", "2026-11-02 2 10 null 10 14310", "2026-11-03 1 5 5 0 8800");
    }

    @Test
    void anOrderThatComesAgainIsReplacedAndUndoBringsTheOldOneBack() {
        world.load("orders", GOOD);
        ImportRecord changed = world.load("orders", HEADER, "o1,2026/11/2,320115100001,350101,10,5,4,88.00,网上");

        assertThat(lines()).containsExactly("2026-11-02 1 10 5 4 8800", "2026-11-03 1 5 5 0 8800");
        assertThat(world.undo(changed.id())).isEqualTo("undone");
        assertThat(lines()).hasSize(3).contains("2026-11-02 1 10 5 5 8800");
    }

    @Test
    void undoIsRefusedOnceALaterImportReplacedAnOrder() {
        ImportRecord first = world.load("orders", GOOD);
        world.load("orders", HEADER, "o1,2026-11-02,320115100001,350101,10,5,4,88.00,网上");

        assertThat(world.undo(first.id())).isEqualTo("orders-replaced");
    }

    @Test
    void customersWithOrdersStay() {
        world.load("orders", GOOD);
        ImportRecord shops = world.imports
                .list(new ImportLog.Filter("retailers", null, 0, 10))
                .get(0);

        assertThat(world.undo(shops.id())).isEqualTo("has-orders");
    }

    @Test
    void anOrderWithABadLineIsRejectedWholeWithAllItsLinesInTheFile() throws IOException {
        ImportRecord done = world.load(
                "orders",
                HEADER,
                "b1,2026-11-02,320115100001,350101,10,5,6,88.00,",
                "b1,2026-11-02,320115100001,350102,10,5,5,143.10,",
                "b2,2026-11-02,320115999999,350101,10,5,5,88.00,",
                "b3,2026-11-02,320115100001,350101,-1,,0,88.00,",
                "b4,2026-12-02,320115100001,350101,1,,1,88.00,",
                "b5,2026-11-10,320115100002,350101,1,,1,88.00,",
                "b6,2026-11-02,320115100001,350101,1,,1,0,",
                "b7,2026-11-02,320115100001,350101,1,,1,88,=cmd()|x,surplus",
                "b8,2026-13-02,320115100001,350101,1,,1,88,",
                "ok,2026-11-02,320115100001,350101,1,,1,88,");
        StringWriter file = new StringWriter();
        world.bean(RejectsFile.class).write(done.id(), file, Locale.SIMPLIFIED_CHINESE);

        assertThat(counts(done)).isEqualTo("DONE 10: +1 ~0 =0 !9 null");
        assertThat(world.rejectCodes(done))
                .containsExactly(
                        "2 order_qty over-limit",
                        "3 order_no order-rejected",
                        "4 licence_no unknown-licence",
                        "5 need_qty negative",
                        "6 order_date date-in-future",
                        "7 order_date after-closing",
                        "8 price price-not-positive",
                        "9  too-many-fields",
                        "10 order_date not-a-date");
        assertThat(file.toString().lines().toList())
                .startsWith(
                        "\uFEFF" + HEADER + ",row,column,code,message",
                        "b1,2026-11-02,320115100001,350101,10,5,6,88.00,,2,order_qty,over-limit,订购量 6 超过投放限量 5")
                .contains("b3,2026-11-02,320115100001,350101,-1,,0,88.00,,5,need_qty,negative,“-1”不能为负")
                .anySatisfy(line -> assertThat(line).startsWith("b7").contains(",'=cmd()|x,"));
    }

    @Test
    void rejectedRowsPutRightCanBeSentAsTheyAre() {
        ImportRecord done = world.load(
                "orders",
                HEADER + ",row,column,code,message",
                "b1,2026-11-02,320115100001,350101,10,5,5,88.00,,2,order_qty,over-limit,订购量 6 超过投放限量 5");

        assertThat(counts(done)).isEqualTo("DONE 1: +1 ~0 =0 !0 null");
    }

    @Test
    void allOrNothingAndDryRunsWriteNothing() {
        ImportRecord strict = world.run(
                "orders",
                world.file("s.csv", GOOD[0], GOOD[1], "b2,2026-11-02,320115999999,350101,10,5,5,88.00,"),
                ImportMode.ALL_OR_NOTHING,
                false);
        ImportRecord dry = world.run("orders", world.file("d.csv", GOOD), ImportMode.VALID_ROWS, true);

        assertThat(counts(strict)).isEqualTo("FAILED 2: +0 ~0 =0 !1 rejected-rows");
        assertThat(counts(dry)).isEqualTo("DONE 3: +3 ~0 =0 !0 null");
        assertThat(lines()).isEmpty();
    }

    @Test
    void theFileMayBeGb18030OrGzippedOrHaveChineseHeads() throws IOException {
        String text = String.join("\n", GOOD).replace(HEADER, "订单号,订货日期,许可证号,规格编码,需求量,投放限量,订购量,单价,渠道") + "\n";
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(text.getBytes(Charset.forName("GB18030")));
        }

        ImportRecord done =
                world.run("orders", world.file("o.csv.gz", gzipped.toByteArray()), ImportMode.VALID_ROWS, false);
        ImportRecord cut = world.run(
                "orders",
                world.file("cut.csv.gz", Arrays.copyOf(gzipped.toByteArray(), gzipped.size() - 10)),
                ImportMode.VALID_ROWS,
                false);

        assertThat(counts(done)).isEqualTo("DONE 3: +3 ~0 =0 !0 null");
        assertThat(cut.messageCode()).isEqualTo("truncated");
    }

    @Test
    void fiftyMegabytesOfGarbageAreRefusedAtOnce() {
        byte[] garbage = new byte[50 << 20];
        Arrays.fill(garbage, (byte) 'x');
        byte[] lines = "x,y\n".repeat(13_000_000).getBytes(StandardCharsets.UTF_8);
        byte[] badRows = (HEADER + "\n" + "x,y\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(world.run("orders", world.file("g", garbage), ImportMode.VALID_ROWS, false)
                        .messageCode())
                .isIn("broken-csv", "unknown-columns");
        assertThat(world.run("orders", world.file("l", lines), ImportMode.VALID_ROWS, false)
                        .messageCode())
                .isEqualTo("unknown-columns");
        assertThat(world.run("orders", world.file("b", badRows), ImportMode.VALID_ROWS, false)
                        .messageCode())
                .isEqualTo("too-many-rejects");
        assertThat(lines()).isEmpty();
    }

    @Test
    void anEmptyFileAndAHeaderAloneAreSaidToBeSo() {
        assertThat(world.run("orders", world.file("e", new byte[0]), ImportMode.VALID_ROWS, false)
                        .messageCode())
                .isEqualTo("empty");
        assertThat(counts(world.load("orders", HEADER))).isEqualTo("DONE 0: +0 ~0 =0 !0 no-rows");
    }

    @Test
    void aTrialShowsTheFieldsThatWouldChange() {
        world.load("orders", GOOD);

        ImportRecord dry = world.run(
                "orders",
                world.file(
                        "d.csv",
                        HEADER,
                        "o1,2026-11-02,320115100001,350101,12,,5,88,网上",
                        "o1,2026-11-02,320115100001,350102,10,,10,143.10,网上",
                        "o2,2026-11-04,320115100002,350101,5,5,0,90,手机",
                        "o9,2026-11-03,320115100001,350101,5,5,0,88,手机"),
                ImportMode.VALID_ROWS,
                true);

        assertThat(dry.preview().changed())
                .flatExtracting(field -> field.examples().stream()
                        .map(example -> "%d %s %s: %s -> %s"
                                .formatted(
                                        example.row(),
                                        example.label(),
                                        field.field(),
                                        example.before(),
                                        example.after()))
                        .toList())
                .containsExactlyInAnyOrder(
                        "2 o1 350101 need_qty: 10 -> 12",
                        "2 o1 350101 limit_qty: 5 -> null",
                        "4 o2 350101 order_date: 2026-11-03 -> 2026-11-04",
                        "4 o2 350101 price: 88.00 -> 90");
        assertThat(lines()).contains("2026-11-02 1 10 5 5 8800");
    }
}
