package com.platform135.tools.style;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.chart.ChartView;
import com.platform135.tools.chart.ChartView.Colour;
import com.platform135.tools.chart.ChartView.Format;
import com.platform135.tools.chart.ChartView.Kind;
import com.platform135.tools.chart.ChartView.Series;
import com.platform135.tools.chart.SparkView;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.Label;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.thread.ThreadStripView;
import com.platform135.tools.thread.ThreadStripView.Item;
import com.platform135.tools.thread.ThreadStripView.Node;
import com.platform135.tools.thread.ThreadStripView.State;

/** Made-up figures for the style page. */
final class StyleSample {

    static final List<FormOption> LEVELS =
            List.of(new FormOption("CITY", "市公司"), new FormOption("BRANCH", "分公司"), new FormOption("MARKET", "市场部"));

    static final TableDefinition<StyleRow> TABLE = new TableDefinition<>(
            "sample",
            List.of(
                    Column.of("name", Label.text("客户经理"), ColumnType.TEXT, StyleRow::name),
                    Column.<StyleRow>of("active", Label.text("在营户"), ColumnType.COUNT, StyleRow::active)
                            .linkedTo(row -> "/dev/style?by=" + row.username())
                            .explainedBy("active"),
                    rate("soft", "软通泰", 0),
                    rate("tongyun", "通运", 1),
                    rate("tongxian", "通仙", 2),
                    Column.<StyleRow>of("any", Label.text("任一规格"), ColumnType.RATE, row -> row.rate(3))
                            .withSub(row -> row.part(3) + " / " + row.active())
                            .linkedTo(row -> "/dev/style")
                            .explainedBy("distribution-rate"),
                    Column.of("target", Label.text("目标"), ColumnType.RATE, row -> new BigDecimal("0.6")),
                    Column.of("gap", Label.text("差距"), ColumnType.POINTS, row -> gap(row.rate(3))),
                    Column.of("needed", Label.text("尚需户"), ColumnType.COUNT, StyleRow::needed),
                    Column.of("mom", Label.text("环比"), ColumnType.CHANGE, StyleRow::change),
                    Column.of("qty", Label.text("销量（条）"), ColumnType.CARTONS, StyleRow::cartons),
                    Column.<StyleRow>of("amount", Label.text("销售额"), ColumnType.MONEY, StyleRow::amount)
                            .hiddenAtFirst()),
            StyleRow::username);

    private StyleSample() {}

    /** A row of the sample table. */
    record StyleRow(
            String username,
            String name,
            int active,
            List<Integer> parts,
            @Nullable BigDecimal change,
            long cartons) {

        int part(int i) {
            return parts.get(i);
        }

        @Nullable
        BigDecimal rate(int i) {
            return active == 0 ? null : new BigDecimal(part(i)).divide(new BigDecimal(active), 4, RoundingMode.HALF_UP);
        }

        long needed() {
            return Math.max(0, (long) Math.ceil(active * 0.6) - part(3));
        }

        BigDecimal amount() {
            return BigDecimal.valueOf(cartons * 11_350, 2);
        }
    }

    /** What the sample form holds. */
    public record Form(String name, String target, String reason, String level, List<String> classes) {}

    static TableRows<StyleRow> rows() {
        List<String> names = List.of(
                "王海", "刘佳", "陈思远", "孙悦", "许文", "高翔", "沈洁", "陆一鸣", "顾晓", "韩冰", "蒋欣", "汪磊", "秦月", "尤佳", "何立", "孔祥", "曹阳",
                "严华", "金鑫");
        List<StyleRow> rows = IntStream.range(0, names.size())
                .mapToObj(i -> row(i, names.get(i)))
                .toList();
        StyleRow fresh = new StyleRow("new", "新到岗", 0, List.of(0, 0, 0, 0), null, 0);
        int active = rows.stream().mapToInt(StyleRow::active).sum();
        List<Integer> parts = IntStream.range(0, 4)
                .map(i -> rows.stream().mapToInt(row -> row.part(i)).sum())
                .boxed()
                .toList();
        long cartons = rows.stream().mapToLong(StyleRow::cartons).sum();
        StyleRow total = new StyleRow("total", "合计（按户重算）", active, parts, new BigDecimal("0.0160"), cartons);
        return new TableRows<>(Stream.concat(rows.stream(), Stream.of(fresh)).toList(), List.of(total));
    }

    private static StyleRow row(int i, String name) {
        int active = 215 + i * 37 % 29;
        List<Integer> parts = List.of(
                active * (38 + i * 17 % 27) / 100,
                active * (28 + i * 13 % 19) / 100,
                active * (9 + i * 7 % 8) / 100,
                active * (42 + i * 17 % 25) / 100);
        BigDecimal change = BigDecimal.valueOf(i * 173L % 620 - 190, 4);
        return new StyleRow("cm" + i, name, active, parts, change, 800 + i * 211 % 760);
    }

    private static Column<StyleRow> rate(String key, String label, int i) {
        return Column.<StyleRow>of(key, Label.text(label), ColumnType.RATE, row -> row.rate(i))
                .withSub(row -> row.part(i));
    }

    private static @Nullable BigDecimal gap(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.subtract(new BigDecimal("0.6"));
    }

    private static final List<String> MONTHS = List.of(
            "25-12", "26-01", "26-02", "26-03", "26-04", "26-05", "26-06", "26-07", "26-08", "26-09", "26-10", "26-11");

    private static List<BigDecimal> trend() {
        return Stream.of(
                        "0.224", "0.236", "0.251", "0.258", "0.284", "0.296", "0.338", "0.379", "0.425", "0.462",
                        "0.491", "0.518")
                .map(BigDecimal::new)
                .toList();
    }

    private static List<BigDecimal> lastYear() {
        return Stream.of(
                        "0.201", "0.207", "0.199", "0.211", "0.214", "0.22", "0.219", "0.224", "0.23", "0.221", "0.226",
                        "0.224")
                .map(BigDecimal::new)
                .toList();
    }

    static SparkView spark() {
        return SparkView.of(trend(), new BigDecimal("0.6"), "目标 60%", "近十二个月铺货率由 22.40% 升至 51.80%，目标 60%");
    }

    static List<ChartView> charts() {
        ChartView line = ChartView.line(
                        "“通”系列铺货率，近十二个月",
                        Format.RATE,
                        MONTHS,
                        new Series("本期", trend(), Colour.ACTUAL),
                        new Series("同期", lastYear(), Colour.LAST_YEAR))
                .withTarget(new BigDecimal("0.6"), "目标 60%")
                .describedAs("铺货率由 22.40% 升至 51.80%，同期停留在 22% 上下。");
        List<BigDecimal> volumes = Stream.of(1284, 802, 1506, 1011, 1122, 964, 1330)
                .map(BigDecimal::new)
                .toList();
        List<BigDecimal> before = Stream.of(1190, 823, 1401, 1052, 1003, 1010, 1226)
                .map(BigDecimal::new)
                .toList();
        List<String> people = List.of("王海", "刘佳", "陈思远", "孙悦", "许文", "高翔", "沈洁");
        ChartView bars = ChartView.bars(
                        "各客户经理销量",
                        Format.NUMBER,
                        people,
                        new Series("本期", volumes, Colour.ACTUAL),
                        new Series("上期", before, Colour.PREVIOUS))
                .in("条");
        ChartView across = ChartView.bars(
                        "各业态铺货率",
                        Format.RATE,
                        List.of("食杂店", "便利店", "超市", "商场", "烟酒商店", "娱乐服务类", "其他"),
                        new Series("铺货率", trend().subList(2, 9), Colour.ACTUAL))
                .as(Kind.BAR_ACROSS)
                .withTarget(new BigDecimal("0.4"), "目标 40%");
        ChartView scatter = ChartView.line(
                        "铺货率与重购率",
                        Format.RATE,
                        people,
                        new Series("铺货率", trend().subList(4, 11), Colour.ACTUAL),
                        new Series("重购率", lastYear().subList(0, 7), Colour.ACTUAL))
                .as(Kind.SCATTER);
        return List.of(line, bars, across, scatter);
    }

    static ThreadStripView month() {
        return new ThreadStripView(List.of(
                new Node(
                        ThreadStep.ANALYSIS,
                        State.DONE,
                        List.of(Item.text("归集 7 个问题，5 个已入计划"), Item.link("看问题", "/dev/style"))),
                new Node(
                        ThreadStep.PLAN,
                        State.DONE,
                        List.of(Item.text("月计划已确认，第 48 周待排"), Item.link("周五前排下周", "/dev/style"))),
                new Node(
                        ThreadStep.EXECUTE,
                        State.NOW,
                        List.of(
                                Item.text("拜访 241 / 318 户次"),
                                Item.late("4 户逾期", null),
                                Item.link("开始今天的 23 户", "/dev/style"))),
                new Node(
                        ThreadStep.EVALUATE,
                        State.NONE,
                        List.of(Item.text("提升目标 6 项，2 项已达成"), Item.link("本周小结，周五截止", "/dev/style"))),
                new Node(
                        ThreadStep.IMPROVE,
                        State.NONE,
                        List.of(Item.text("上月措施 5 条，3 条已验证"), Item.link("作业分析报告，已起草", "/dev/style")))));
    }

    static ThreadStripView object() {
        return ThreadStripView.of(
                ThreadStep.PLAN,
                Map.of(
                        ThreadStep.ANALYSIS,
                        List.of(Item.link("问题：软通泰百家湖片区铺货偏低", "/dev/style")),
                        ThreadStep.PLAN,
                        List.of(Item.text("月计划 #12")),
                        ThreadStep.EXECUTE,
                        List.of(Item.link("拜访 11 次，反馈 9 条", "/dev/style"))));
    }
}
