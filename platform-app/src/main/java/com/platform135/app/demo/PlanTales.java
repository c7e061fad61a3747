package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the market managers of the demo plan: a month by lines, a week by items. */
final class PlanTales {

    /** point, focus, indicator, subject, target, weeks, check; responsible: 0 everybody, n the n-th customer manager of the unit. */
    private static final String[][] LINES = {
        {"BRAND", "七匹狼“通”系列补齐未铺客户，先大户后中户", "DISTRIBUTION", DemoBrandSets.CAMPAIGN_SET, "60", "1,2,3,4", "周五看铺货率", "0"},
        {"BRAND", "普一类重点规格巩固铺货，缺货的当周补上", "DISTRIBUTION", "普一类重点", "70", "2,3,4", "抽查 10 户", "0"},
        {"BRAND", "新品规格选点试销，每人 5 户", "OTHER", "新品试销户数（户）", "35", "1,2", "看上柜照片", "0"},
        {"CUSTOMER", "走访连续两周期未订货的客户，问清原因", "VISIT_COVERAGE", "", "100", "1,2", "看拜访反馈", "0"},
        {"CUSTOMER", "明码标价检查，价签不全的当场补", "PRICE_TAGS", "", "200", "", "市场经理抽查", "0"},
        {"CUSTOMER", "大户存销比摸底，逐户记录库存", "VISITS", "", "24", "3", "看台账", "2"},
        {"MARKET", "集镇市场价格走访，发现低价及时反馈", "VISITS", "", "12", "2,4", "看价存信息", "3"},
        {"MARKET", "学校周边新开零售户摸底", "", "", "", "2", "现场核对", "4"},
        {"TEAM", "业务练兵：片区“一口清”", "TRAINING", "", "2", "2,4", "晨会抽问", "0"},
        {"TEAM", "陪同拜访新任客户经理，带教信息采集", "", "", "", "1,3", "陪同记录", "1"},
    };

    private static final List<String> AIMS =
            List.of("稳住销量，结构上提，重点品牌铺货率达到目标。", "补齐薄弱片区，拜访质量提上来，意见当月办结。", "重点品牌培育走在前面，明码标价不留死角。");

    private static final List<String> ASKED =
            List.of("分公司要求：考核规格铺货率达标，价格稳定。", "分公司要求：重点客户每周必访，反馈当天填写。", "市公司要求：规范经营零容忍，严禁强制上柜和压货。");

    /** weekday, kind, from, to, place, note; managers and shops are drawn. */
    private static final String[][] ITEMS = {
        {"1", "MORNING", "08:20", "08:50", "市场部会议室", "上周数据通报，本周重点"},
        {"1", "ACCOMPANY", "09:20", "11:30", "", "看重点品牌陈列，问动销"},
        {"2", "ACCOMPANY", "09:00", "11:30", "", "带教拜访步骤和信息采集"},
        {"2", "INSPECT", "14:00", "16:30", "", "抽查明码标价和价签"},
        {"3", "TRAIN", "14:00", "15:30", "市场部会议室", "片区“一口清”互问互答"},
        {"3", "ACCOMPANY", "09:00", "11:00", "", "未铺客户上门，听真实原因"},
        {"4", "ACCOMPANY", "09:00", "11:30", "", "大户走访，看库存"},
        {"4", "INSPECT", "14:00", "16:00", "", "抽查拜访反馈与现场是否一致"},
        {"5", "MEET", "15:30", "17:00", "分公司三楼", "分公司周例会"},
        {"5", "MORNING", "08:20", "08:50", "市场部会议室", "下周安排预告"},
    };

    private final long seed;

    PlanTales(long seed) {
        this.seed = seed;
    }

    /** @param managers staff ids of the unit's customer managers */
    DemoPlan month(int unit, YearMonth month, List<Integer> managers) {
        Chance chance = Chance.of(seed, 310L + unit, month.getYear() * 12L + month.getMonthValue());
        List<DemoPlan.Entry> lines = new ArrayList<>();
        for (String[] line : LINES) {
            if (lines.isEmpty() || chance.happens(0.85)) {
                lines.add(line(line, month, managers, chance));
            }
        }
        return new DemoPlan(
                Map.of("aim", AIMS.get((unit + month.getMonthValue()) % AIMS.size()), "asked", chance.oneOf(ASKED)),
                lines);
    }

    /** The same a week later: more is wanted, and something has come up. */
    DemoPlan revised(DemoPlan first, YearMonth month, Chance chance) {
        List<DemoPlan.Entry> lines = new ArrayList<>(first.entries());
        Map<String, String> raised = new LinkedHashMap<>(lines.get(0).fields());
        raised.put("target", "65");
        lines.set(0, new DemoPlan.Entry(lines.get(0).id(), raised));
        lines.add(new DemoPlan.Entry(
                VisitTales.id(month.atDay(10).atTime(8, 40), chance),
                Map.of("point", "MARKET", "focus", "双十一后价格回访，核对零售价与指导价", "weeks", "3", "check", "看价存信息")));
        lines.remove(lines.size() - 2);
        return new DemoPlan(first.fields(), lines);
    }

    /** @param shops retailer ids by staff id of their customer manager */
    DemoPlan week(int unit, LocalDate monday, List<Integer> managers, Map<Integer, List<Integer>> shops) {
        Chance chance = Chance.of(seed, 340L + unit, monday.toEpochDay());
        List<DemoPlan.Entry> items = new ArrayList<>();
        for (String[] item : ITEMS) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("day", item[0]);
            fields.put("kind", item[1]);
            fields.put("from", item[2]);
            fields.put("to", item[3]);
            fields.put("location", item[4]);
            fields.put("note", item[5]);
            if (item[1].equals("ACCOMPANY") || item[1].equals("INSPECT")) {
                int manager = managers.get(items.size() == 1 ? 0 : chance.below(managers.size()));
                fields.put("managers", String.valueOf(manager));
                fields.put("shops", join(some(shops.getOrDefault(manager, List.of()), chance)));
            }
            items.add(new DemoPlan.Entry(VisitTales.id(monday.minusDays(3).atTime(10, 0), chance), fields));
        }
        return new DemoPlan(Map.of("focus", chance.oneOf(AIMS)), items);
    }

    private static List<Integer> some(List<Integer> shops, Chance chance) {
        return shops.isEmpty()
                ? List.of()
                : List.of(chance.oneOf(shops), chance.oneOf(shops), chance.oneOf(shops)).stream()
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String join(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static DemoPlan.Entry line(String[] line, YearMonth month, List<Integer> managers, Chance chance) {
        UUID id = VisitTales.id(month.atDay(1).atTime(8, 30), chance);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("point", line[0]);
        fields.put("focus", line[1]);
        fields.put("indicator", line[2]);
        fields.put("subject", line[3]);
        fields.put("target", line[4]);
        fields.put("weeks", line[5]);
        fields.put("check", line[6]);
        int one = Integer.parseInt(line[7]);
        if (one > 0 && one <= managers.size()) {
            fields.put(DemoPlan.MANAGERS, String.valueOf(managers.get(one - 1)));
        }
        return new DemoPlan.Entry(id, fields);
    }
}
