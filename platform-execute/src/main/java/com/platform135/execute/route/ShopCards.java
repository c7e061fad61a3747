package com.platform135.execute.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a shop's card: its figures, what to say, what to bring. */
@Component
class ShopCards {

    private static final int MOST_GAPS = 3;
    private static final int MOST_SAYINGS = 5;

    private final RouteTexts texts;

    ShopCards(RouteTexts texts) {
        this.texts = texts;
    }

    Pack.Card of(ShopRow shop, RouteBook book, List<GapRow> gaps, Locale locale) {
        ShopSales sales = book.sales().shops().get(shop.id());
        List<GapRow> shown = gaps.subList(0, Math.min(MOST_GAPS, gaps.size()));
        return new Pack.Card(
                sales == null ? List.of() : figures(shop, sales, book, shown, locale),
                sales == null ? List.of() : Arrays.stream(sales.weeks()).boxed().toList(),
                shown.stream()
                        .map(gap -> texts.say(locale, "execute.card.gap", gap.spec(), gap.gap()))
                        .toList(),
                say(shop, book, shown, locale),
                bring(shop, book, locale));
    }

    private List<Pack.Figure> figures(ShopRow shop, ShopSales sales, RouteBook book, List<GapRow> gaps, Locale locale) {
        String span = book.sales().isRunningMonth(book.today()) ? "execute.card.this-month" : "execute.card.last-month";
        return List.of(
                new Pack.Figure(
                        texts.say(locale, span),
                        "%,d".formatted(sales.now()),
                        texts.say(
                                locale,
                                "execute.card.changes",
                                Reasons.change(sales.change()),
                                Reasons.change(book.reasons().classChange(shop)))),
                new Pack.Figure(
                        texts.say(locale, "execute.card.filled"),
                        Reasons.percent(filled(sales)),
                        gaps.isEmpty()
                                ? texts.say(locale, "execute.card.no-gap")
                                : texts.say(
                                        locale,
                                        "execute.card.first-gap",
                                        gaps.get(0).spec(),
                                        gaps.get(0).gap())),
                new Pack.Figure(
                        texts.say(locale, "execute.card.last-order"),
                        sales.lastOn() == null ? "—" : Reasons.monthDay(sales.lastOn()),
                        shop.orderWeekday() == null
                                ? ""
                                : texts.say(
                                        locale,
                                        "execute.card.order-weekday",
                                        texts.weekday(shop.orderWeekday(), locale))));
    }

    private static @Nullable Double filled(ShopSales sales) {
        return sales.need() == 0 ? null : (double) sales.now() / sales.need();
    }

    private List<String> say(ShopRow shop, RouteBook book, List<GapRow> gaps, Locale locale) {
        List<String> say = new ArrayList<>();
        for (MatterRow matter : book.matters().getOrDefault(shop.id(), List.of())) {
            if (!matter.isPromise()) {
                say.add(matter(matter, locale));
            }
        }
        for (TargetRow target : wanted(shop, book)) {
            RouteSales.Distribution distribution =
                    Objects.requireNonNull(book.sales().distributions().get(target.id()));
            say.add(texts.say(
                    locale,
                    "execute.card.say-target",
                    target.name(),
                    distribution.carried().size(),
                    distribution.active(),
                    Reasons.percent(target.target().doubleValue())));
        }
        gaps.forEach(gap -> say.add(texts.say(locale, "execute.card.say-gap", gap.spec(), gap.gap())));
        return say.subList(0, Math.min(MOST_SAYINGS, say.size()));
    }

    private String matter(MatterRow matter, Locale locale) {
        String kind = texts.say(locale, "execute.matter." + matter.kind());
        String on = Reasons.monthDay(matter.raisedOn());
        return matter.answer() == null
                ? texts.say(locale, "execute.card.say-matter", kind, matter.text(), on)
                : texts.say(locale, "execute.card.say-answer", kind, matter.text(), matter.answer());
    }

    private List<String> bring(ShopRow shop, RouteBook book, Locale locale) {
        List<String> bring = new ArrayList<>();
        for (MatterRow matter : book.matters().getOrDefault(shop.id(), List.of())) {
            if (matter.isPromise()) {
                bring.add(matter.text());
            }
        }
        for (TargetRow target : wanted(shop, book)) {
            bring.add(texts.say(locale, "execute.card.bring-material", target.name()));
        }
        return bring;
    }

    private static List<TargetRow> wanted(ShopRow shop, RouteBook book) {
        return book.targets().stream()
                .filter(target -> shop.isActive() && isWanted(shop, target, book))
                .toList();
    }

    private static boolean isWanted(ShopRow shop, TargetRow target, RouteBook book) {
        RouteSales.Distribution distribution = book.sales().distributions().get(target.id());
        return distribution != null && Reasons.isWanted(shop, target, distribution);
    }
}
