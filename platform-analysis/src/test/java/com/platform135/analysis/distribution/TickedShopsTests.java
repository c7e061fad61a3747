package com.platform135.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.layout.LocalAddress;
import com.platform135.tools.rowaction.ChosenRows;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.rowaction.TickedRows;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTestApplication;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

@SpringBootTest(classes = {PlatformTestApplication.class, TickedShopsTests.City.class})
class TickedShopsTests {

    private static final String VIEW = "/analysis/distribution?month=2026-05&specs=510101&tab=active&sort=-qty";
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    private RowActions actions;

    @Autowired
    private TestCity city;

    @TestConfiguration
    static class City {

        @Bean
        TestCity city() {
            return new TestCity()
                    .spec("510101", "七匹狼(软通泰)")
                    .shop("320115000001", "wang", "Z")
                    .shop("320115000002", "wang", "Z")
                    .shop("320111000001", "chen", "S")
                    .order("2026-05-10", "320115000001", "510101", 10)
                    .order("2026-05-11", "320115000002", "510101", 25)
                    .order("2026-05-10", "320111000001", "510101", 999)
                    .orders();
        }
    }

    @Test
    void theRowsAreFoundAgainWithTheirFiguresAsTheyStood() {
        ChosenRows chosen = actions.resolve(ticked(VIEW, false, "320115000002"), user("wang"), CHINESE);

        assertThat(chosen.keys()).containsExactly("320115000002");
        assertThat(chosen.evidence().rows()).hasSize(1);
        assertThat(chosen.evidence().rows().get(0)).contains("320115000002", "25");
        assertThat(chosen.evidence().columns()).contains("许可证号");
        assertThat(chosen.evidence().heading().conditions()).extracting("value").contains("七匹狼(软通泰)");
    }

    @Test
    void allRowsMeansThoseOfOtherPagesTooInTheOrderOfTheTable() {
        ChosenRows chosen = actions.resolve(ticked(VIEW + "&size=1", true), user("wang"), CHINESE);

        assertThat(chosen.keys()).containsExactly("320115000002", "320115000001");
        assertThat(chosen.evidence().total()).isEqualTo(2);
    }

    @Test
    void aRowOutsideTheReadersScopeIsNotFound() {
        TickedRows another = ticked(VIEW, false, "320111000001");

        assertThatThrownBy(() -> actions.resolve(another, user("wang"), CHINESE))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void anAddressWithoutAPageIsNotFound() {
        TickedRows nowhere = ticked("/analysis/nowhere", true);

        assertThatThrownBy(() -> actions.resolve(nowhere, user("wang"), CHINESE))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void evidenceKeepsThePeriodOfTheDayItWasTaken() {
        String undated = "/analysis/distribution?specs=510101&by=manager";

        ChosenRows chosen = actions.resolve(
                new TickedRows(RowKind.GROUP, LocalAddress.of(undated), List.of(), true), user("branch"), CHINESE);

        assertThat(chosen.evidence().address()).contains("from=", "to=");
    }

    private static TickedRows ticked(String view, boolean all, String... keys) {
        return new TickedRows(RowKind.SHOP, LocalAddress.of(view), List.of(keys), all);
    }

    private PlatformUser user(String username) {
        return new TestReports(city).user(username);
    }
}
