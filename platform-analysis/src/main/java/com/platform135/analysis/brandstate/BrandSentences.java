package com.platform135.analysis.brandstate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.platform135.analysis.screen.PageKit;

/** Says in words, with the figures, why a spec is what it is. */
record BrandSentences(PageKit kit, BrandRules rules, Locale locale) {

    String name(BrandState state) {
        return text("state." + key(state));
    }

    String name(LifeStage stage) {
        return text("stage." + key(stage));
    }

    /** 动销率 95.20%（≥ 90%），重购率 61.00%（≥ 60%）：畅销 */
    String why(BrandStateRow row) {
        BrandMeasures now = row.now();
        if (row.state() == BrandState.FEW) {
            return text("why.few", kit.figures().count(now.shops()), String.valueOf(rules.leastShops()));
        }
        boolean slow = row.state() == BrandState.SLOW;
        return text(
                "why.state",
                compared(now.movementRate(), slow ? rules.slowMovement() : rules.briskMovement()),
                compared(now.repurchaseRate(), slow ? rules.slowRepurchase() : rules.briskRepurchase()),
                name(row.state()));
    }

    /** 近3个月占比 1.20%，此前 0.80%（▲ 50.00%），铺货率 +3.10 个百分点：成长期 */
    String whyStage(BrandStateRow row) {
        return switch (row.stage()) {
            case INTRODUCTION ->
                row.launchedOn() == null
                        ? text("why.first", String.valueOf(row.trend().age()), String.valueOf(rules.newMonths()))
                        : text("why.launched", row.launchedOn().toString(), String.valueOf(rules.newMonths()));
            case UNKNOWN -> text("why.unknown");
            case GROWTH, MATURE, DECLINE ->
                text(
                        "why.stage",
                        kit.figures().percent(row.trend().shareNow()),
                        kit.figures().percent(row.trend().shareThen()),
                        kit.figures().change(row.trend().shareChange()),
                        kit.figures().points(row.trend().rateChange()),
                        name(row.stage()));
        };
    }

    /** The rules themselves. */
    List<String> rulesInWords() {
        return List.of(
                text("rule.brisk", percent(rules.briskMovement()), percent(rules.briskRepurchase())),
                text("rule.slow", percent(rules.slowMovement()), percent(rules.slowRepurchase())),
                text("rule.plain", String.valueOf(rules.leastShops())),
                text(
                        "rule.stage",
                        String.valueOf(rules.newMonths()),
                        percent(rules.shareChange()),
                        rules.rateChange()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    private String compared(@Nullable BigDecimal rate, BigDecimal threshold) {
        boolean least = rate != null && rate.compareTo(threshold) >= 0;
        return text(least ? "why.at-least" : "why.below", kit.figures().percent(rate), percent(threshold));
    }

    /** 60%, 62.5% */
    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String text(String key, Object... arguments) {
        return kit.text("analysis.brandstate." + key, locale, arguments);
    }
}
