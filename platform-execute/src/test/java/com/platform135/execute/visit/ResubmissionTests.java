package com.platform135.execute.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.platform135test.Seeded;
import com.platform135test.TestCity;

/** However often and in whatever order visits arrive, each is there once in its newest version. */
class ResubmissionTests {

    private static final String SHOP = "320115000001";
    private static final SavedVisits VISITS = new SavedVisits(new TestCity().shop(SHOP, "wang"));

    /** One arrival: which of five visits, in which of four versions. */
    record Arrival(int visit, int version) {}

    @Test
    void everyVisitIsThereOnceInItsNewestVersion() {
        Seeded.tries(
                40,
                random -> afterAll(random.ints(Seeded.between(random, 1, 25), 0, 20)
                        .mapToObj(n -> new Arrival(n / 4, n % 4))
                        .toList()));
    }

    private static void afterAll(List<Arrival> arrivals) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(UUID.randomUUID());
        }
        Map<Integer, Integer> newest = new HashMap<>();
        Map<Integer, Integer> risen = new HashMap<>();
        for (Arrival arrival : arrivals) {
            VISITS.save("wang", SavedVisits.visit(ids.get(arrival.visit()), SHOP, 10 + arrival.version()));
            if (arrival.version() > newest.getOrDefault(arrival.visit(), -1)) {
                newest.put(arrival.visit(), arrival.version());
                risen.merge(arrival.visit(), 1, Integer::sum);
            }
        }

        newest.forEach((visit, version) -> {
            String where = " where visit_id = '" + ids.get(visit) + "'";
            assertThat(VISITS.count(
                            "select count(*) from core.visit" + where + " and effect = '第" + (10 + version) + "分'"))
                    .isOne();
            assertThat(VISITS.count("select version from core.visit" + where)).isEqualTo(risen.get(visit));
            assertThat(VISITS.count("select count(*) from core.visit_version" + where))
                    .isEqualTo(Objects.requireNonNull(risen.get(visit)) - 1);
        });
    }
}
