package com.platform135.app.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** The published brand sets (品牌集) of the demo. */
final class DemoBrandSets {

    static final String CAMPAIGN_SET = "七匹狼“通”系列";

    private DemoBrandSets() {}

    static void write(List<DemoSpec> specs, Calendar calendar, CsvBytes csv) {
        LocalDate campaignFrom = new Campaign(0, calendar).startsOn();
        LocalDate month = calendar.today().withDayOfMonth(1);
        Target campaign = new Target("0.60", campaignFrom, month.plusMonths(1).minusDays(1));
        Target monthly = new Target("0.50", month, month.plusMonths(1).minusDays(1));
        set(csv, specs, CAMPAIGN_SET, campaign, named("七匹狼(软通泰)", "七匹狼(通运)", "七匹狼(通仙)"));
        set(
                csv,
                specs,
                month.getMonthValue() + "月考核规格",
                monthly,
                named("七匹狼(软通泰)", "苏烟(姑苏细支)", "南京(梧桐中支)", "黄山(红方印细支)", "云烟(细支云龙)"));
        set(csv, specs, "省内一类", null, spec -> spec.inProvince() && spec.priceClass() == 1);
        set(
                csv,
                specs,
                "新品",
                new Target("0.30", month.minusMonths(2), month.plusMonths(3).minusDays(1)),
                spec -> spec.launchedOn() != null);
        set(
                csv,
                specs,
                "细支",
                null,
                spec -> spec.name().contains("细支") || spec.name().contains("炫赫门"));
        set(csv, specs, "中支", null, spec -> spec.name().contains("中支"));
        set(csv, specs, "高端(600元以上)", null, spec -> spec.retailFen() >= 600_00);
        set(
                csv,
                specs,
                "普一类重点",
                new Target("0.70", month.minusMonths(6), month.plusMonths(6).minusDays(1)),
                named("苏烟(五星红杉树)", "利群(软蓝)", "黄鹤楼(软蓝)", "玉溪(软)", "芙蓉王(硬)"));
        set(csv, specs, "七匹狼全系", null, spec -> spec.brand().equals("七匹狼"));
        set(csv, specs, "四五类保障", null, spec -> spec.priceClass() >= 4);
    }

    private record Target(String rate, LocalDate from, LocalDate to) {}

    private static Predicate<DemoSpec> named(String... names) {
        return spec -> Arrays.asList(names).contains(spec.name());
    }

    private static void set(
            CsvBytes csv, List<DemoSpec> specs, String name, @Nullable Target target, Predicate<DemoSpec> holds) {
        for (DemoSpec spec : specs) {
            if (holds.test(spec)) {
                csv.row(
                        name,
                        spec.code(),
                        target == null ? null : target.rate(),
                        target == null ? null : target.from(),
                        target == null ? null : target.to());
            }
        }
    }
}
