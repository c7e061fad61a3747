package com.platform135.analysis.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.analysis.screen.PageKit;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.SalesAnswer;
import com.platform135.db.sales.SalesFigures;
import com.platform135.db.sales.SalesGroup;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.contract.AnalysisFinding;
import com.platform135.tools.contract.AnalysisFindings;
import com.platform135.tools.contract.OpenProblem;
import com.platform135.tools.contract.OpenProblems;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.report.Comparisons;
import com.platform135.tools.report.Ratio;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.retailerfile.RetailerPaths;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** The 一口清 card of an area, a customer or a spec. */
@Service
class CardPages {

    static final String PATH = MarketPages.PATH + "/card";
    static final Set<String> OWN = Set.of("kind", "licence", "rehearse");

    private static final int CHANGES = 3;

    private final SalesStore sales;
    private final MarketQueries queries;
    private final SpecCatalogue catalogue;
    private final ObjectProvider<OpenProblems> problems;
    private final ObjectProvider<AnalysisFindings> findings;
    private final PageKit kit;

    CardPages(
            SalesStore sales,
            MarketQueries queries,
            SpecCatalogue catalogue,
            ObjectProvider<OpenProblems> problems,
            ObjectProvider<AnalysisFindings> findings,
            PageKit kit) {
        this.sales = sales;
        this.queries = queries;
        this.catalogue = catalogue;
        this.problems = problems;
        this.findings = findings;
        this.kit = kit;
    }

    @Transactional(readOnly = true)
    public CardView view(ReportPage page, PlatformUser reader, Locale locale) {
        Asked asked = new Asked(page, reader, locale);
        return switch (page.own("kind", "area")) {
            case "area" -> asked.area();
            case "shop" -> asked.shop();
            case "spec" -> asked.spec();
            default -> throw BadRequestException.forValue("kind", page.own("kind", ""));
        };
    }

    /** A group that changed. */
    private record Moved(String name, Sums now, Sums before) {

        long by() {
            return now.cartons() - before.cartons();
        }
    }

    /** What comes next, and where. */
    private record Next(String text, String href) {}

    /** One card. */
    private final class Asked {

        private final ReportPage page;
        private final PlatformUser reader;
        private final Locale locale;
        private final MarketPeriods periods;
        private final LocalDate today;

        Asked(ReportPage page, PlatformUser reader, Locale locale) {
            this.page = page;
            this.reader = reader;
            this.locale = locale;
            this.today = page.parameters().today();
            this.periods =
                    sales.read(snapshot -> MarketPeriods.of(page.parameters().period(), snapshot, today));
        }

        CardView area() {
            SalesQuestion each =
                    page.parameters().question().withSpecs(SpecSelection.all().withEach());
            SalesAnswer byFormat = answer(
                    each.withDimension(Dimension.FORMAT), page.parameters().period());
            SalesAnswer formatThen = answer(each.withDimension(Dimension.FORMAT), periods.before());
            SalesQuestion plain = page.parameters().question();
            List<Moved> moved = Stream.of(
                            most(groups(Dimension.FORMAT, byFormat, formatThen)),
                            most(specs(byFormat.total(), formatThen.total())),
                            most(groups(
                                    Dimension.AREA_TYPE,
                                    answer(
                                            plain.withDimension(Dimension.AREA_TYPE),
                                            page.parameters().period()),
                                    answer(plain.withDimension(Dimension.AREA_TYPE), periods.before()))))
                    .flatMap(Optional::stream)
                    .toList();
            Sums now = Sums.of(byFormat.total());
            Sums then = Sums.of(formatThen.total());
            return card(
                    kit.headings().scope(page.parameters()),
                    kit.text("analysis.market.card.area", locale),
                    List.of(
                            counts("shops", now.active(), then.active()),
                            changed("quantity", now.cartons(), then.cartons()),
                            decimals("case-value", now.caseValue(), then.caseValue(), 0),
                            percents("order-rate", now.orderRate(), then.orderRate()),
                            percents("fill-rate", now.fillRate(), then.fillRate())),
                    moved,
                    null,
                    next());
        }

        CardView shop() {
            MarketQueries.ShopRow shop = queries.findShop(page.parameters().scope(), page.own("licence", ""), today)
                    .orElseThrow(NotFoundException::new);
            SalesQuestion question = page.parameters()
                    .question()
                    .withSpecs(SpecSelection.all().withEach())
                    .withFilter(page.parameters().filter().withRetailerIds(Set.of(shop.id())));
            SalesGroup total = answer(question, page.parameters().period()).total();
            SalesGroup before = answer(question, periods.before()).total();
            Sums now = Sums.of(total);
            Sums then = Sums.of(before);
            Optional<MarketQueries.PromiseRow> promise =
                    queries.findPromise(page.parameters().scope(), shop.id(), today);
            List<Moved> moved = specs(total, before).stream()
                    .filter(one -> one.by() != 0)
                    .limit(CHANGES)
                    .toList();
            return card(
                    shop.name(),
                    Stream.of(
                                    shop.licenceNo(),
                                    shop.tier() == 0 ? "" : kit.text("analysis.market.card.tier", locale, shop.tier()),
                                    shop.manager())
                            .filter(word -> !word.isEmpty())
                            .reduce((one, other) -> one + " · " + other)
                            .orElse(""),
                    List.of(
                            changed("quantity", now.cartons(), then.cartons()),
                            decimals("case-value", now.caseValue(), then.caseValue(), 0),
                            counts(
                                    "order-days",
                                    total.any().orderDays(),
                                    before.any().orderDays()),
                            counts("specs", carried(total), carried(before)),
                            percents("fill-rate", now.fillRate(), then.fillRate())),
                    moved,
                    promise.map(one -> kit.text(
                                    "analysis.market.card.promised",
                                    locale,
                                    one.raisedOn().toString(),
                                    one.body(),
                                    one.dueOn() == null ? "—" : one.dueOn().toString()))
                            .orElse(null),
                    promise.map(one -> new Next(
                                    kit.text("analysis.market.card.next.promise", locale, one.body()),
                                    RetailerPaths.of(shop.licenceNo())))
                            .orElseGet(() -> moved.stream()
                                    .filter(one -> one.by() < 0)
                                    .findFirst()
                                    .map(one -> new Next(
                                            kit.text("analysis.market.card.next.ask", locale, one.name()),
                                            RetailerPaths.of(shop.licenceNo())))
                                    .orElseGet(() -> new Next(
                                            kit.text("analysis.market.card.next.file", locale),
                                            RetailerPaths.of(shop.licenceNo())))));
        }

        CardView spec() {
            String code = page.own(ReportPage.SPEC, "");
            SpecRow spec = catalogue.listAll().stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            SalesQuestion question = page.parameters().question().withSpecs(SpecSelection.of(Set.of(spec.id())));
            SalesAnswer answer = answer(
                    question.withDimension(Dimension.FORMAT), page.parameters().period());
            SalesAnswer then = answer(question.withDimension(Dimension.FORMAT), periods.before());
            Sums now = Sums.of(answer.total());
            Sums before = Sums.of(then.total());
            PageUrl missing = page.url()
                    .without("kind", "rehearse", "spec", "licence")
                    .to("/analysis/distribution")
                    .with("specs", code)
                    .with("tab", "missing");
            return card(
                    spec.name(),
                    kit.headings().scope(page.parameters()),
                    List.of(
                            percents("carrying", now.orderRate(), before.orderRate()),
                            changed("quantity", now.cartons(), before.cartons()),
                            decimals("per-shop", now.perShop(), before.perShop(), 1),
                            percents("repurchase", now.repurchase(), before.repurchase()),
                            percents("fill-rate", now.fillRate(), before.fillRate())),
                    groups(Dimension.FORMAT, answer, then).stream()
                            .limit(CHANGES)
                            .toList(),
                    null,
                    new Next(
                            kit.text(
                                    "analysis.market.card.next.missing",
                                    locale,
                                    kit.figures().count(now.active() - now.ordering()),
                                    spec.name()),
                            missing.toString()));
        }

        private CardView card(
                String title,
                String subtitle,
                List<CardView.Figure> five,
                List<Moved> moved,
                @Nullable String promise,
                Next next) {
            boolean rehearsing = page.own("rehearse", "").equals("1");
            return new CardView(
                    page.own("kind", "area"),
                    title,
                    subtitle,
                    kit.text(
                            "analysis.market.compared",
                            locale,
                            Comparisons.days(periods.now()),
                            Comparisons.days(periods.before())),
                    rehearsing,
                    page.url().with("rehearse", rehearsing ? null : "1").toString(),
                    page.url()
                            .without("kind", "licence", "spec", "rehearse")
                            .to(MarketPages.PATH)
                            .toString(),
                    five,
                    moved.stream().map(this::change).toList(),
                    promise,
                    next.text(),
                    next.href(),
                    kit.headings().asOf(sales.read(snapshot -> snapshot.asOf().changedAt()), locale));
        }

        private SalesAnswer answer(SalesQuestion question, Period period) {
            return sales.read(snapshot -> snapshot.answer(question.withPeriod(period)));
        }

        private CardView.Change change(Moved moved) {
            return new CardView.Change(
                    moved.name(),
                    kit.text(
                            "analysis.market.card.by",
                            locale,
                            kit.figures().count(moved.before().cartons()),
                            kit.figures().count(moved.now().cartons()),
                            kit.figures()
                                    .change(Ratio.change(
                                            moved.now().cartons(),
                                            moved.before().cartons()))),
                    cause(moved));
        }

        /** What the figures say, and what a problem on record says of the same. */
        private String cause(Moved moved) {
            String said = byFigures(moved);
            return openProblems().stream()
                    .filter(problem ->
                            problem.cause() != null && problem.title().contains(moved.name()))
                    .findFirst()
                    .map(problem -> kit.text(
                            "analysis.market.card.cause.problem", locale, said, Objects.toString(problem.cause(), "")))
                    .orElse(said);
        }

        /** Supply first; then whether shops came and went, or ordered more or less each. */
        private String byFigures(Moved moved) {
            Sums now = moved.now();
            Sums then = moved.before();
            boolean down = moved.by() < 0;
            if (down && now.need() > 0 && now.need() >= then.need() && now.cartons() < now.need()) {
                return kit.text(
                        "analysis.market.card.cause.supply",
                        locale,
                        kit.figures().count(now.need()),
                        kit.figures().percent(now.fillRate()));
            }
            if (now.active() <= 1 && then.active() <= 1) {
                String key = then.cartons() == 0 ? "new" : now.cartons() == 0 ? "gone" : down ? "less" : "more";
                return kit.text("analysis.market.card.cause." + key, locale);
            }
            long byShops = then.ordering() == 0
                    ? moved.by()
                    : Math.round((now.ordering() - then.ordering()) * (double) then.cartons() / then.ordering());
            return Math.abs(byShops) * 2 >= Math.abs(moved.by())
                    ? kit.text(
                            "analysis.market.card.cause.shops",
                            locale,
                            kit.figures().count(then.ordering()),
                            kit.figures().count(now.ordering()))
                    : kit.text(
                            "analysis.market.card.cause.per-shop",
                            locale,
                            kit.figures().decimal(then.perShop(), 1),
                            kit.figures().decimal(now.perShop(), 1));
        }

        /** The worst problem that no plan has yet, else the target that is furthest off. */
        private Next next() {
            return openProblems().stream()
                    .findFirst()
                    .map(problem -> new Next(
                            kit.text("analysis.market.card.next.problem", locale, problem.title()), problem.path()))
                    .orElseGet(() -> findings.orderedStream()
                            .flatMap(source -> source.listFor(reader).stream())
                            .findFirst()
                            .map(this::toTarget)
                            .orElseGet(() -> new Next(
                                    kit.text("analysis.market.card.next.summary", locale), "/analysis/summary")));
        }

        private Next toTarget(AnalysisFinding finding) {
            return new Next(
                    kit.text(
                            "analysis.market.card.next.target",
                            locale,
                            finding.subject(),
                            kit.figures().percent(finding.target()),
                            finding.shops()),
                    "/analysis/distribution?tab=missing");
        }

        private List<OpenProblem> openProblems() {
            return problems.stream()
                    .flatMap(source -> source.listFor(reader).stream())
                    .toList();
        }

        /** Those that moved most first. */
        private List<Moved> groups(Dimension by, SalesAnswer now, SalesAnswer before) {
            UnaryOperator<String> names =
                    kit.dimensions().groups(by, page.parameters().scope(), locale);
            Map<String, Sums> then = Sums.byCode(before.groups());
            Map<String, Sums> here = Sums.byCode(now.groups());
            Set<String> codes = new TreeSet<>(here.keySet());
            codes.addAll(then.keySet());
            return sorted(codes.stream()
                    .filter(code -> !code.isEmpty())
                    .map(code -> new Moved(
                            names.apply(code),
                            here.getOrDefault(code, Sums.NONE),
                            then.getOrDefault(code, Sums.NONE))));
        }

        private List<Moved> specs(SalesGroup now, SalesGroup before) {
            Map<Integer, String> names = new HashMap<>();
            catalogue.listAll().forEach(spec -> names.put(spec.id(), spec.name()));
            Map<Integer, SalesFigures> here = MarketPages.figuresById(now);
            Map<Integer, SalesFigures> then = MarketPages.figuresById(before);
            Set<Integer> ids = new TreeSet<>(here.keySet());
            ids.addAll(then.keySet());
            return sorted(ids.stream()
                    .map(id -> new Moved(
                            names.getOrDefault(id, ""),
                            Sums.of(now.active(), here.getOrDefault(id, SalesFigures.ZERO)),
                            Sums.of(before.active(), then.getOrDefault(id, SalesFigures.ZERO)))));
        }

        private static List<Moved> sorted(Stream<Moved> moved) {
            List<Moved> all = new ArrayList<>(moved.toList());
            all.sort(Comparator.<Moved>comparingLong(one -> -Math.abs(one.by())).thenComparing(Moved::name));
            return all;
        }

        private static Optional<Moved> most(List<Moved> moved) {
            return moved.stream().filter(one -> one.by() != 0).findFirst();
        }

        private static long carried(SalesGroup group) {
            return group.specs().stream()
                    .filter(spec -> spec.figures().cartons() > 0)
                    .count();
        }

        private CardView.Figure counts(String key, long now, long before) {
            return figure(key, kit.figures().count(now), kit.figures().count(before));
        }

        private CardView.Figure percents(String key, @Nullable BigDecimal now, @Nullable BigDecimal before) {
            return figure(key, kit.figures().percent(now), kit.figures().percent(before));
        }

        private CardView.Figure decimals(
                String key, @Nullable BigDecimal now, @Nullable BigDecimal before, int places) {
            return figure(key, kit.figures().decimal(now, places), kit.figures().decimal(before, places));
        }

        private CardView.Figure figure(String key, String now, String before) {
            return new CardView.Figure(
                    kit.text("analysis.market.figure." + key, locale),
                    now,
                    kit.text("analysis.market.before", locale, before));
        }

        private CardView.Figure changed(String key, long now, long before) {
            return new CardView.Figure(
                    kit.text("analysis.market.figure." + key, locale),
                    kit.figures().count(now),
                    kit.text("analysis.market.change", locale, kit.figures().change(Ratio.change(now, before))));
        }
    }
}
