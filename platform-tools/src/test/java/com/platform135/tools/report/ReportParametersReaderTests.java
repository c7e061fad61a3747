package com.platform135.tools.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135test.TestCity;
import com.platform135test.TestReports;

class ReportParametersReaderTests {

    private static TestReports reports;
    private static int set;

    @BeforeAll
    static void open() {
        TestCity city = new TestCity().spec("510101", "七匹狼(软通泰)").spec("510102", "七匹狼(通运)");
        set = city.brandSet("通系列", "JN", "0.6", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "510101");
        reports = new TestReports(city);
    }

    @Test
    void withoutParametersItIsTheCallersScopeThisMonthAndAllSpecs() {
        ReportParameters read = reports.ask("branch", "");

        assertThat(read.scope()).isEqualTo(OrganisationScope.ofOrganisation(2));
        assertThat(read.period()).isEqualTo(Period.parse("2026-11"));
        assertThat(read.specs().all()).isTrue();
        assertThat(read.by()).isEqualTo(Dimension.NONE);
        assertThat(read.attribution()).isEqualTo(Attribution.HISTORICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "month=2026-03, 2026-03",
        "months=2026-01..2026-06, 2026-01..2026-06",
        "from=2026-03-05&to=2026-03-09, 2026-03-05..2026-03-09"
    })
    void aPeriodIsAMonthSeveralMonthsOrAnyDays(String query, String period) {
        assertThat(reports.ask("branch", query).period()).isEqualTo(Period.parse(period));
    }

    @ParameterizedTest
    @CsvSource({
        "month=2026-13, month",
        "month=2026-W47, month",
        "months=2026-06..2026-01, months",
        "from=2026-02-30&to=2026-03-01, from",
        "from=2026-03-01, from",
        "to=2026-03-01, from",
        "month=2026-03&months=2026-01..2026-02, month",
        "month=1999-01, month",
        "by=colour, by",
        "attribution=never, attribution",
        "'format=Z,K', format",
        "scale=4, scale",
        "tierFrom=0, tierFrom",
        "tierTo=31, tierTo",
        "tierFrom=20&tierTo=10, tierFrom",
        "'specs=510101,999999', specs",
        "specs=510101&brandSet=1, specs",
        "shoeSize=42, shoeSize",
        "org=JN&manager=wang, manager"
    })
    void whatMeansNothingIsRefusedByName(String query, String field) {
        assertThatThrownBy(() -> reports.ask("branch", query))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org=PK", "org=NJ", "org=XX", "manager=chen", "manager=nobody", "brandSet=999", "customerSet=1"})
    void whatTheCallerDoesNotSeeDoesNotExist(String query) {
        assertThatThrownBy(() -> reports.ask("branch", query)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void eachRoleSeesItsOwnScope() {
        assertThat(reports.ask("wang", "").scope()).isEqualTo(OrganisationScope.ofManager(11));
        assertThat(reports.ask("mm", "").scope()).isEqualTo(OrganisationScope.ofOrganisation(4));
        assertThat(reports.ask("city", "").scope()).isEqualTo(OrganisationScope.ofOrganisation(1));
        assertThat(reports.ask("city", "org=PK").scope()).isEqualTo(OrganisationScope.ofOrganisation(3));
        assertThat(reports.ask("mm", "manager=liu").scope()).isEqualTo(OrganisationScope.ofManager(12));
    }

    @Test
    void aBrandSetIsNamedByItsNumberOrItsName() {
        assertThat(reports.ask("wang", "brandSet=" + set).specs().brandSetId()).isEqualTo(set);
        assertThat(reports.ask("wang", "brandSet=通系列").specs().members())
                .extracting(SpecChoice.Member::specCode)
                .containsExactly("510101");
    }

    @Test
    void valuesComeInListsAndBlankOnesCountAsNotGiven() {
        ReportParameters read = reports.ask("branch", "format=Z,B&specs=510102, 510101&scale=&brandSet=");

        assertThat(read.filter().formats()).isEqualTo(Set.of(RetailFormat.Z, RetailFormat.B));
        assertThat(read.filter().scales()).isEmpty();
        assertThat(read.specs().members())
                .extracting(SpecChoice.Member::specCode)
                .containsExactly("510101", "510102");
    }
}
