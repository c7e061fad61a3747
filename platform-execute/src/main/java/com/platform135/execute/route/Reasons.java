package com.platform135.execute.route;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.platform135.db.retailer.VisitClass;
import com.platform135.tools.contract.VisitWish;

/** Finds the reasons to visit a shop on a day. Without effects; the same of the same. */
final class Reasons {

    private static final int NEW_DAYS = 30;
    private static final int CYCLE_DAYS = 7;

    /** An alert that was looked into is left alone for a week, a brand that was talked about for two. */
    private static final int ALERT_REST_DAYS = 7;

    private static final int BRAND_REST_DAYS = 14;

    /** Below this a change says nothing. */
    private static final long LEAST_CARTONS = 20;

    private final RouteRules rules;
    private final RouteSales.Figures sales;
    private final Map<Integer, List<MatterRow>> matters;
    private final List<TargetRow> targets;
    private final Map<Integer, List<VisitWish>> wishes;

    Reasons(
            RouteRules rules,
            RouteSales.Figures sales,
            Map<Integer, List<MatterRow>> matters,
            List<TargetRow> targets) {
        this(rules, sales, matters, targets, Map.of());
    }

    Reasons(
            RouteRules rules,
            RouteSales.Figures sales,
            Map<Integer, List<MatterRow>> matters,
            List<TargetRow> targets,
            Map<Integer, List<VisitWish>> wishes) {
        this.wishes = wishes;
        this.rules = rules;
        this.sales = sales;
        this.matters = matters;
        this.targets = targets;
    }

    /** Empty where nothing sends the customer manager there on the day. */
    List<Reason> of(ShopRow shop, LocalDate day) {
        List<Reason> found = new ArrayList<>();
        promises(shop, day, found);
        wishes(shop, day, found);
        if (shop.isActive()) {
            long rested = shop.lastOn() == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(shop.lastOn(), day);
            if (rested >= ALERT_REST_DAYS) {
                alerts(shop, found);
            }
            frequency(shop, day, found);
            if (rested >= BRAND_REST_DAYS) {
                brands(shop, found);
            }
            if (shop.ordersOn(day.plusDays(1))) {
                found.add(Reason.of(ReasonCode.ORDER_TOMORROW, "order-tomorrow", false, 15, weekday(day.plusDays(1))));
            }
        }
        return found.stream().anyMatch(Reason::sendsThere) ? found : List.of();
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().getValue();
    }

    private void promises(ShopRow shop, LocalDate day, List<Reason> found) {
        matters.getOrDefault(shop.id(), List.of()).stream()
                .filter(MatterRow::isPromise)
                .filter(promise -> promise.dueOn() != null && !promise.dueOn().isAfter(day))
                .findFirst()
                .ifPresent(promise -> {
                    LocalDate due = Objects.requireNonNull(promise.dueOn());
                    boolean late = due.isBefore(day);
                    found.add(Reason.of(
                            ReasonCode.PROMISE,
                            late ? "promise-late" : "promise-due",
                            late,
                            late ? 100 : 90,
                            promise.text(),
                            monthDay(due)));
                });
    }

    /** The first due of what was turned into a visit: by its day the shop stands above all but promises. */
    private void wishes(ShopRow shop, LocalDate day, List<Reason> found) {
        wishes.getOrDefault(shop.id(), List.of()).stream().findFirst().ifPresent(wish -> {
            boolean late = wish.due().isBefore(day);
            int weight = late ? 95 : wish.due().isAfter(day) ? 66 : 85;
            found.add(Reason.of(ReasonCode.ALERT, "alert", late, weight, wish.reason(), monthDay(wish.due())));
        });
    }

    private void alerts(ShopRow shop, List<Reason> found) {
        ShopSales shopSales = sales.shops().get(shop.id());
        if (shopSales == null || shop.openedOn().isAfter(sales.asOf().minusDays(4L * CYCLE_DAYS))) {
            return;
        }
        LocalDate lastOn = shopSales.lastOn();
        if (lastOn == null) {
            found.add(Reason.of(ReasonCode.NO_ORDER, "never-ordered", true, 65, RouteSales.WEEKS));
            return;
        }
        long cycles = ChronoUnit.DAYS.between(lastOn, sales.asOf()) / CYCLE_DAYS;
        if (cycles >= rules.silentCycles()) {
            found.add(Reason.of(ReasonCode.NO_ORDER, "no-order", true, 70, cycles, monthDay(lastOn)));
            return;
        }
        Double index = growthIndex(shop, shopSales);
        if (index != null && index < rules.lowestIndex()) {
            found.add(Reason.of(
                    ReasonCode.FALLING,
                    "falling",
                    false,
                    60,
                    change(shopSales.change()),
                    change(classChange(shop)),
                    "%.2f".formatted(index)));
        }
    }

    /** 增长指数: the shop's growth over its class's; null where one of them isn't known. */
    @Nullable
    Double growthIndex(ShopRow shop, ShopSales shopSales) {
        Double own = shopSales.before() < LEAST_CARTONS ? null : shopSales.change();
        Double peers = classChange(shop);
        return own == null || peers == null || peers <= -1 ? null : (1 + own) / (1 + peers);
    }

    @Nullable
    Double classChange(ShopRow shop) {
        return shop.visitClass() == null
                ? null
                : sales.classChanges().get(shop.visitClass().name());
    }

    private void frequency(ShopRow shop, LocalDate day, List<Reason> found) {
        LocalDate lastOn = shop.lastOn();
        if (!shop.openedOn().isBefore(day.minusDays(NEW_DAYS))) {
            int interval = RouteRules.interval(rules.newLicence());
            if (lastOn == null || ChronoUnit.DAYS.between(lastOn, day) >= interval) {
                found.add(Reason.of(
                        ReasonCode.NEW_LICENCE,
                        "new-licence",
                        false,
                        55,
                        monthDay(shop.openedOn()),
                        shop.onSite() + shop.remote(),
                        rules.newLicence()));
            }
            return;
        }
        overdue(shop, day, found);
    }

    private void overdue(ShopRow shop, LocalDate day, List<Reason> found) {
        VisitClass visitClass = shop.visitClass() == null ? VisitClass.C : shop.visitClass();
        int interval = RouteRules.interval(rules.onSite(visitClass));
        LocalDate onSite = shop.lastOnSiteOn();
        int classWeight = 15 - 5 * visitClass.ordinal();
        if (onSite == null) {
            found.add(Reason.of(ReasonCode.OVERDUE, "never-visited", false, 35 + classWeight, visitClass.name()));
            return;
        }
        long days = ChronoUnit.DAYS.between(onSite, day);
        if (days >= interval) {
            int over = (int) Math.min(20, days - interval);
            found.add(Reason.of(
                    ReasonCode.OVERDUE,
                    "overdue",
                    days > interval,
                    30 + classWeight + over,
                    visitClass.name(),
                    days,
                    rules.onSite(visitClass)));
        } else if (visitClass == VisitClass.D && rules.dPhone() > 0) {
            call(shop, day, found);
        }
    }

    private void call(ShopRow shop, LocalDate day, List<Reason> found) {
        long days = ChronoUnit.DAYS.between(Objects.requireNonNull(shop.lastOn()), day);
        if (days >= RouteRules.interval(rules.d() + rules.dPhone())) {
            found.add(Reason.of(ReasonCode.CALL_DUE, "call-due", false, 15, days));
        }
    }

    private void brands(ShopRow shop, List<Reason> found) {
        for (TargetRow target : targets) {
            RouteSales.Distribution distribution = sales.distributions().get(target.id());
            if (distribution != null && isWanted(shop, target, distribution)) {
                found.add(Reason.of(
                        ReasonCode.BRAND_TARGET,
                        "brand-target",
                        false,
                        25,
                        target.name(),
                        percent(distribution.rate()),
                        percent(target.target().doubleValue())));
                return;
            }
        }
    }

    /** The set is below its target, and the shop is one of those without it. */
    static boolean isWanted(ShopRow shop, TargetRow target, RouteSales.Distribution distribution) {
        return distribution.rate() < target.target().doubleValue()
                && !distribution.carried().contains(shop.id());
    }

    static String monthDay(LocalDate day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    /** A relative change with its sign. */
    static String change(@Nullable Double fraction) {
        return (fraction != null && Math.round(fraction * 100) > 0 ? "+" : "") + percent(fraction);
    }

    /** With a real minus sign; "—" where there is none. */
    static String percent(@Nullable Double fraction) {
        if (fraction == null) {
            return "—";
        }
        long percent = Math.round(fraction * 100);
        return (percent < 0 ? "−" : "") + Math.abs(percent) + "%";
    }
}
