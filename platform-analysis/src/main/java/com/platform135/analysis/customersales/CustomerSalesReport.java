package com.platform135.analysis.customersales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.analysis.screen.ComparedCartons;
import com.platform135.analysis.shops.ShopNames;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;
import com.platform135.db.sales.SalesVisitor;
import com.platform135.db.sales.SpecSelection;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.report.ComparedPeriods;
import com.platform135.tools.report.ReportParameters;
import com.platform135.tools.report.ShopDirectory;

/**
 * What each customer ordered: those active on the last day of the period, and those that no longer are but ordered in it. Earlier periods
 * are those of the same customers.
 */
@Service
class CustomerSalesReport {

    private static final int FIRST_CLASS = 1;

    private final SalesStore sales;
    private final SpecCatalogue specs;
    private final ShopDirectory directory;

    CustomerSalesReport(SalesStore sales, SpecCatalogue specs, ShopDirectory directory) {
        this.sales = sales;
        this.specs = specs;
        this.directory = directory;
    }

    /**
     * @param bySpec whether to tell what each ordered of each spec
     * @param compared what the page compares beside 同比 and 环比, or null
     */
    CustomerSalesAnswer answer(ReportParameters parameters, boolean bySpec, @Nullable ComparedPeriods compared) {
        Set<Integer> firstClass = firstClass(parameters.specs());
        return sales.read(snapshot -> answer(snapshot, parameters.question(), firstClass, bySpec, compared));
    }

    private Set<Integer> firstClass(SpecChoice choice) {
        Set<Integer> chosen = Set.copyOf(choice.specIds());
        return specs.listAll().stream()
                .filter(spec -> spec.priceClass() == FIRST_CLASS)
                .map(SpecRow::id)
                .filter(chosen::contains)
                .collect(Collectors.toSet());
    }

    private static CustomerSalesAnswer answer(
            SalesSnapshot snapshot,
            SalesQuestion question,
            Set<Integer> firstClass,
            boolean bySpec,
            @Nullable ComparedPeriods periods) {
        List<RetailerSales> listed = snapshot.retailers(question);
        Map<Integer, RetailerMember> facts = snapshot.members(question).stream()
                .collect(Collectors.toMap(RetailerMember::retailerId, member -> member));
        Map<Integer, Long> first = cartons(snapshot, question.withSpecs(SpecSelection.of(firstClass)));
        Map<Integer, Long> lastYear =
                cartons(snapshot, question.withOrdersOf(question.period().lastYear()));
        Map<Integer, Long> before =
                cartons(snapshot, question.withOrdersOf(question.period().previous()));
        Compared compared = periods == null ? null : Compared.of(snapshot, question, listed, periods);
        Visited visited = new Visited();
        snapshot.visit(question, visited);
        long all = listed.stream().mapToLong(RetailerSales::ordered).sum();
        List<CustomerSalesRow> rows = listed.stream()
                .map(shop -> new CustomerSalesRow(
                        shop.retailerId(),
                        "",
                        "",
                        "",
                        facts.get(shop.retailerId()),
                        shop.orderDays(),
                        shop.orderedSpecs(),
                        shop.ordered(),
                        shop.fen(),
                        first.getOrDefault(shop.retailerId(), 0L),
                        lastYear.getOrDefault(shop.retailerId(), 0L),
                        before.getOrDefault(shop.retailerId(), 0L),
                        compared == null ? null : compared.of(shop.retailerId()),
                        all,
                        bySpec ? visited.of(shop.retailerId()) : Map.of()))
                .toList();
        return new CustomerSalesAnswer(
                snapshot.asOf().changedAt(),
                rows,
                total(rows, compared == null ? null : compared.sum(rows), visited),
                (int) listed.stream().filter(RetailerSales::active).count(),
                (int) listed.stream()
                        .filter(RetailerSales::active)
                        .filter(RetailerSales::carried)
                        .count());
    }

    private static Map<Integer, Long> cartons(SalesSnapshot snapshot, SalesQuestion question) {
        return cartons(snapshot.retailers(question));
    }

    private static Map<Integer, Long> cartons(List<RetailerSales> listed) {
        Map<Integer, Long> cartons = new HashMap<>();
        listed.forEach(shop -> cartons.put(shop.retailerId(), shop.ordered()));
        return cartons;
    }

    /** What the same customers ordered on either side, by retailer. */
    private record Compared(Map<Integer, Long> now, Map<Integer, Long> then) {

        static Compared of(
                SalesSnapshot snapshot, SalesQuestion question, List<RetailerSales> listed, ComparedPeriods periods) {
            return new Compared(
                    periods.asAsked() ? cartons(listed) : cartons(snapshot, question.withOrdersOf(periods.now())),
                    cartons(snapshot, question.withOrdersOf(periods.then())));
        }

        ComparedCartons of(int retailerId) {
            return new ComparedCartons(now.getOrDefault(retailerId, 0L), then.getOrDefault(retailerId, 0L));
        }

        ComparedCartons sum(List<CustomerSalesRow> rows) {
            return new ComparedCartons(
                    CustomerSalesReport.sum(rows, row -> of(row.id()).now()),
                    CustomerSalesReport.sum(rows, row -> of(row.id()).then()));
        }
    }

    private static CustomerSalesRow total(
            List<CustomerSalesRow> rows, @Nullable ComparedCartons compared, Visited visited) {
        long all = sum(rows, CustomerSalesRow::cartons);
        return new CustomerSalesRow(
                0,
                "",
                "",
                "",
                null,
                (int) sum(rows, CustomerSalesRow::orderDays),
                visited.ordered.size(),
                all,
                sum(rows, CustomerSalesRow::fen),
                sum(rows, CustomerSalesRow::firstClassCartons),
                sum(rows, CustomerSalesRow::cartonsLastYear),
                sum(rows, CustomerSalesRow::cartonsBefore),
                compared,
                all,
                visited.bySpec);
    }

    private static long sum(List<CustomerSalesRow> rows, ToLongFunction<CustomerSalesRow> figure) {
        return rows.stream().mapToLong(figure).sum();
    }

    /** The rows with licences and names. */
    List<CustomerSalesRow> named(List<CustomerSalesRow> rows) {
        ShopNames names = new ShopNames(directory);
        names.load(
                rows.stream().map(CustomerSalesRow::id).toList(),
                rows.stream()
                        .filter(row -> row.facts() != null)
                        .map(row -> row.facts().managerId())
                        .toList());
        List<CustomerSalesRow> named = new ArrayList<>(rows.size());
        for (CustomerSalesRow row : rows) {
            ShopDirectory.Shop shop = names.shop(row.id());
            named.add(row.named(
                    shop.licenceNo(),
                    shop.name(),
                    row.facts() == null
                            ? ""
                            : names.manager(row.facts().managerId()).name()));
        }
        return named;
    }

    /** Cartons by customer and spec, as the store shows them. */
    private static final class Visited implements SalesVisitor {

        private final Map<Integer, Map<Integer, Long>> byRetailer = new HashMap<>();
        private final Map<Integer, Long> bySpec = new HashMap<>();
        private final Set<Integer> ordered = new HashSet<>();
        private int retailer;

        @Override
        public void retailer(RetailerMember member) {
            retailer = member.retailerId();
        }

        @Override
        public void spec(int specId, int orderDays, long need, long limit, long cartons, long fen) {
            if (orderDays > 0) {
                ordered.add(specId);
            }
            if (cartons > 0) {
                byRetailer.computeIfAbsent(retailer, id -> new HashMap<>()).put(specId, cartons);
                bySpec.merge(specId, cartons, Long::sum);
            }
        }

        private Map<Integer, Long> of(int retailerId) {
            return byRetailer.getOrDefault(retailerId, Map.of());
        }
    }
}
