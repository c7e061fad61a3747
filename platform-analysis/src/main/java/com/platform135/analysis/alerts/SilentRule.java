package com.platform135.analysis.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import com.platform135.analysis.signal.Signal;
import com.platform135.tools.i18n.Figures;

/** No order for some cycles: weeks that end with the day. Shops that opened within them are too new to say so. */
final class SilentRule {

    private final AlertGround shops;
    private final Figures figures;

    SilentRule(AlertGround shops, Figures figures) {
        this.shops = shops;
        this.figures = figures;
    }

    static boolean isSilent(AlertGround.Shop shop, LocalDate from) {
        return shop.member().openedOn().isBefore(from)
                && (shop.lastOn() == null || shop.lastOn().isBefore(from));
    }

    static LocalDate from(AlertGround shops) {
        int weeks = shops.ground().thresholds().whole(AlertRules.SILENT_WEEKS);
        return AlertGround.weeks(shops.ground().day(), weeks).start();
    }

    List<Signal> find() {
        LocalDate from = from(shops);
        return shops.shops().stream()
                .filter(shop -> isSilent(shop, from))
                .map(shop -> signal(shop, from))
                .toList();
    }

    private Signal signal(AlertGround.Shop shop, LocalDate from) {
        double weekly = (double) shop.before() / AlertGround.BEFORE_WEEKS;
        return new Signal(
                AlertRules.SILENT.code(),
                AlertRules.SILENT.version(),
                shop.member().retailerId(),
                shop.member().managerId(),
                "",
                1000 + weekly,
                List.of(
                        String.valueOf(shops.ground().thresholds().whole(AlertRules.SILENT_WEEKS)),
                        from.toString(),
                        shops.ground().day().toString(),
                        Objects.toString(shop.lastOn(), Figures.NONE),
                        figures.decimal(weekly, 1)));
    }
}
