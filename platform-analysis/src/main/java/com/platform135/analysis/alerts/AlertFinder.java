package com.platform135.analysis.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import com.platform135.analysis.peers.PeerGroups;
import com.platform135.analysis.signal.Signal;
import com.platform135.analysis.signal.SignalFinder;
import com.platform135.analysis.signal.SignalRule;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.i18n.Figures;

/** Runs the rules of alerts on a branch. */
@Component
class AlertFinder implements SignalFinder {

    private final PeerGroups groups;
    private final SpecCatalogue specs;
    private final StockQueries stocks;
    private final Figures figures;

    AlertFinder(PeerGroups groups, SpecCatalogue specs, StockQueries stocks, Figures figures) {
        this.groups = groups;
        this.specs = specs;
        this.stocks = stocks;
        this.figures = figures;
    }

    @Override
    public String family() {
        return "alerts";
    }

    @Override
    public List<SignalRule> rules() {
        return AlertRules.ALL;
    }

    @Override
    public List<Signal> find(Ground ground) {
        AlertGround shops = AlertGround.of(ground);
        List<Signal> found = new ArrayList<>();
        found.addAll(new SilentRule(shops, figures).find());
        found.addAll(new FallingRule(shops, groups, figures).find());
        found.addAll(new LargeRule(shops, figures).find());
        found.addAll(new JumpRule(shops, specs.listAll(), figures).find());
        return found;
    }

    @Override
    public List<Signal> findElsewhere(OrganisationScope scope, LocalDate day, Thresholds thresholds) {
        Map<Integer, List<StockRow>> byShop =
                stocks.list(scope, day, thresholds.number(AlertRules.STOCK_RATIO)).stream()
                        .collect(Collectors.groupingBy(StockRow::retailerId));
        Function<List<StockRow>, Signal> signal = rows -> {
            StockRow worst = rows.get(0);
            return new Signal(
                    AlertRules.STOCK.code(),
                    AlertRules.STOCK.version(),
                    worst.retailerId(),
                    worst.managerId(),
                    worst.specCode(),
                    worst.ratio().doubleValue(),
                    List.of(
                            worst.specName(),
                            worst.onDate().toString(),
                            figures.count(worst.stock()),
                            figures.count(worst.sold()),
                            figures.decimal(worst.ratio(), 1),
                            thresholds
                                    .number(AlertRules.STOCK_RATIO)
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            String.valueOf(rows.size())));
        };
        return byShop.values().stream().map(signal).toList();
    }
}
