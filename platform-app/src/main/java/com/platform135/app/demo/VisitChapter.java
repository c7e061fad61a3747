package com.platform135.app.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The visits of the demo's last two months, and what was made of them. */
@Component
@Order(1)
class VisitChapter implements DemoChapter {

    private static final LocalTime THREE = LocalTime.of(15, 0);
    private static final int NEEDY_SHOPS = 4;
    private static final int COMPLAINTS = 3;
    private static final int[] COMPLAINT_DAYS_AGO = {36, 15, 5};
    private static final Set<String> OFTEN_VISITED = Set.of("A", "B");

    private final DataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    VisitChapter(DataSource source, JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.source = source;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public int weight() {
        return 10;
    }

    @Override
    public void write(DemoCity city) {
        transactions.executeWithoutResult(status -> {
            Connection connection = DataSourceUtils.getConnection(source);
            try {
                write(city, connection);
            } catch (SQLException e) {
                throw new IllegalStateException("The demo's visits were not written", e);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        });
    }

    private void write(DemoCity city, Connection connection) throws SQLException {
        LocalDate today = city.calendar().today();
        VisitRounds rounds = new VisitRounds(city.seed(), today, until(today));
        VisitReviews reviews = new VisitReviews(city.seed(), today, DemoSpec.byName(city.specs(), Campaign.SPEC));
        VisitRows rows = new VisitRows(new DemoIds(jdbc), city.staff(), reviews, json);
        for (Map.Entry<String, List<Shop>> entry : shopsByManager(city).entrySet()) {
            String manager = entry.getKey();
            VisitTales tales =
                    new VisitTales(city.seed(), manager, city.specs(), stories(city, today, entry.getValue()));
            List<DemoVisit> visits = rounds.of(manager, entry.getValue()).stream()
                    .sorted(Comparator.comparing(VisitRounds.Call::start))
                    .map(tales::tell)
                    .toList();
            rows.add(visits);
            rows.send(connection);
        }
        jdbc.sql("analyze core.visit, core.visit_finding, core.matter, core.visit_review, core.thread_link")
                .update();
    }

    /** Nothing lies ahead of the clock. */
    private LocalDateTime until(LocalDate today) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime three = today.atTime(THREE);
        return now.isBefore(three) ? now : three;
    }

    /** Every manager with all shops he or she has or had, by username. */
    private static Map<String, List<Shop>> shopsByManager(DemoCity city) {
        Map<String, List<Shop>> shops = new TreeMap<>();
        for (Shop shop : city.shops()) {
            shop.managers().stream()
                    .map(Shop.Dated::value)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(manager -> shops.computeIfAbsent(manager, name -> new ArrayList<>())
                            .add(shop));
        }
        return shops;
    }

    /** Four customers in need; of each branch three shops complain that they were made to carry something. */
    private static Map<Shop, String> stories(DemoCity city, LocalDate today, List<Shop> shops) {
        Map<Shop, String> stories = new HashMap<>();
        shops.stream()
                .sorted(Comparator.comparingDouble(shop -> Chance.at(city.seed(), 76, shop.index())))
                .limit(NEEDY_SHOPS)
                .forEach(shop -> stories.put(shop, "need"));
        String branch = branchOf(shops.get(0));
        List<Shop> complaining = city.shops().stream()
                .filter(shop -> branchOf(shop).equals(branch))
                .filter(shop -> OFTEN_VISITED.contains(shop.factsOn(today).visitClass()) && shop.trades(today))
                .sorted(Comparator.comparingDouble(shop -> Chance.at(city.seed(), 77, shop.index())))
                .limit(COMPLAINTS)
                .toList();
        for (int i = 0; i < complaining.size(); i++) {
            if (shops.contains(complaining.get(i))) {
                stories.put(complaining.get(i), "complaint " + today.minusDays(COMPLAINT_DAYS_AGO[i]));
            }
        }
        return stories;
    }

    private static String branchOf(Shop shop) {
        return shop.licenceNo().substring(0, 6);
    }
}
