package com.platform135.app.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generator's own book-keeping and the oracle's SQL, written apart, must agree on what stands. */
class RandomCityTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOracleKeepsTheLinesThatSurvive(long seed) {
        RandomCity city = RandomCity.make(seed, folder);
        List<ImportFile> files =
                city.steps().stream().map(RandomCity.Step::plain).toList();

        try (ContractOracle oracle = ContractOracle.after(files, city.today())) {

            assertThat(oracle.state().lines()).isEqualTo(city.survivingLines());
            for (RandomCity.Step step : city.steps()) {
                assertThat(oracle.state().faultyRows().getOrDefault(step.plain().number(), List.of()))
                        .as("seed %d, faulty rows of %s", seed, step.plain().path())
                        .containsExactlyElementsOf(step.faultyRows().stream()
                                .sorted()
                                .map(Integer::longValue)
                                .toList());
            }
        }
    }
}
