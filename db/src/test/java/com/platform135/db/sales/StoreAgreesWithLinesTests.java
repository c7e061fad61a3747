package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens to a city, the store answers every question as the order lines do, also where it has no memory or shares out its work. To repeat a failure alone, run with the seed it names;
 * {@code -Dsales.rounds} makes it last longer.
 */
class StoreAgreesWithLinesTests {

    private static final int ROUNDS = Integer.getInteger("sales.rounds", 20);
    private static final int QUESTIONS = 10;
    private static final long PLENTY = 1L << 30;

    /** Less than two months: every question loads and drops. */
    private static final long LITTLE = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void instancesAgreeWithTheLinesWhateverHappens(long seed) {
        RandomCity random = new RandomCity(seed);
        JdbcClient jdbc = random.city.jdbc;
        try (SalesStore store = new SalesStore(random.city.source, PLENTY);
                SalesStore other = new SalesStore(random.city.source, LITTLE);
                SalesStore shared = new SalesStore(random.city.source, PLENTY, new Workers(3, 0))) {
            SalesVerification one = new SalesVerification(jdbc, store);
            SalesVerification two = new SalesVerification(jdbc, other);
            SalesVerification three = new SalesVerification(jdbc, shared);
            for (int round = 0; round < ROUNDS; round++) {
                random.event();
                for (int i = 0; i < QUESTIONS; i++) {
                    SalesQuestion question = random.question();
                    assertThat(List.of(one, two, three).get(i % 3).differences(question))
                            .as("seed %d, round %d", seed, round)
                            .isEmpty();
                }
            }
        }
    }
}
