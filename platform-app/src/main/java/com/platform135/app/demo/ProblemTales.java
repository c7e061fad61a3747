package com.platform135.app.demo;

import java.util.List;

/** What people of the demo find in the figures and in the market, why they think it is so, and what came of it. */
final class ProblemTales {

    private ProblemTales() {}

    /**
     * A problem that may be found anywhere.
     *
     * @param title with {0} for how many shops, {1} for a spec
     * @param causes an outline: a line a cause, a tab for each step down
     */
    record Tale(String point, String severity, String title, String description, String causes, String result) {}

    static final List<Tale> CUSTOMER = List.of(
            new Tale(
                    "CUSTOMER",
                    "HIGH",
                    "{0}户连续下滑，订货量比上月少一成以上",
                    "下滑集中在几户老客户，先看大户；问下来不全是没货，有的改在网上一次订、品规也少了。",
                    "客户\n\t周边新开店分流\n\t进货习惯改成隔周一次\n品牌\n\t主销规格断档\n\t\t投放限量偏低\n市场\n\t周边工地停工\n服务\n\t近一个月没有上门\n政策\n自身\n\t没有及时看异动",
                    "逐户走访，8 户恢复每周订货，2 户转为重点关注。"),
            new Tale(
                    "CUSTOMER",
                    "MIDDLE",
                    "大户库存偏高，动销变慢",
                    "走访看到三户仓里压着上月的货，价签没换，先进先出没做到。",
                    "客户\n\t节前备货过多\n\t\t担心缺货\n\t没有先进先出\n品牌\n\t高价位动销慢\n市场\n\t节后消费转淡\n服务\n\t没有教盘点\n政策\n自身\n\t备货建议给得晚",
                    "教三户做周盘点，存销比由 3.8 降到 2.4。"),
            new Tale(
                    "CUSTOMER",
                    "LOW",
                    "明码标价不到位的客户集中在同一条街",
                    "整条街换过门头以后价签没补，检查时被问到。",
                    "客户\n\t换门头后没补价签\n\t老人看店不会换\n品牌\n市场\n服务\n\t价签没随货带到\n政策\n自身\n\t检查只看大户",
                    "补价签 32 户，下月抽查全部到位。"));

    static final List<Tale> BRAND = List.of(
            new Tale(
                    "BRAND",
                    "HIGH",
                    "{1}铺货率掉了，订购户数比上月少",
                    "掉的主要是集镇的中小户，第一次上柜后没有再订。",
                    "客户\n\t首批没卖完\n\t不会向顾客推荐\n品牌\n\t同价位替代品多\n\t\t竞品陈列更好\n市场\n\t集镇零售价低于指导价\n服务\n\t没有跟第二次订货\n政策\n\t投放量比上月少\n自身\n\t只盯新增没盯重购",
                    "补上柜 21 户，重购率回到六成。"),
            new Tale(
                    "BRAND",
                    "MIDDLE",
                    "{1}有货不动，顾客认知低",
                    "陈列在下层，店主说没人问。",
                    "客户\n\t陈列在下层\n\t不了解卖点\n品牌\n\t顾客认知低\n市场\n\t周边消费以低价位为主\n服务\n\t没做站柜助销\n政策\n自身\n\t选户没看商圈",
                    "换 6 户商圈对路的客户，两周动销 4 条以上。"));

    static final List<Tale> MARKET = List.of(
            new Tale(
                    "MARKET",
                    "MIDDLE",
                    "集镇零售价低于指导价，有低价外流的样子",
                    "走访三个集镇，同一规格差到 5 元一条，客户互相比价。",
                    "客户\n\t为凑量低价卖\n品牌\n\t{1}货源偏多\n市场\n\t集镇之间比价\n\t\t批发式零售\n服务\n\t价格回访不及时\n政策\n\t投放没跟市场走\n自身",
                    "连续两周回访，价格回到指导价，一户报专卖核查。"),
            new Tale(
                    "MARKET",
                    "LOW",
                    "学校周边新开零售户需求没摸清",
                    "新开四户，没有订货习惯，订单大小不稳。",
                    "客户\n\t新户不会订货\n品牌\n市场\n\t开学后客流变化大\n服务\n\t没有做首次辅导\n政策\n自身\n\t片区图没更新",
                    "四户全部做了首次辅导，订货每周一次。"));

    static final List<String> DROPPED = List.of("复核后是月末少一个订货日，数字没有问题。", "客户已经停业，另行处理。", "和上个月的问题重复，并到那一条。");

    static final List<String> COMMENTS =
            List.of("原因写得实，服务这根骨头再想想自己能做什么。", "先抓前三户，其余的放到下个月。", "证据够了，列进本月计划。", "补两户现场照片，周五晨会说一说。");
}
