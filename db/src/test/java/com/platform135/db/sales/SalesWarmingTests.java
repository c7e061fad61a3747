package com.platform135.db.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import com.platform135.db.calendar.Period;
import com.platform135.db.notify.DatabaseNotifications;
import com.platform135.db.notify.NotificationListener;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.SmallCity.Row;

/** Two instances on one database: what one commits the other takes in before anybody asks it. */
class SalesWarmingTests {

    private static final OrganisationScope CITY = OrganisationScope.ofOrganisation(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private SmallCity city;
    private SalesStore other;
    private SalesWarming warming;
    private DatabaseNotifications notifications;

    @BeforeEach
    void found() {
        city = new SmallCity().withSpecs(2).withRetailer(1, "2020-01-01", 11, "Z", "C", 1);
        city.load(Row.of("A", "2026-03-02", 1, 1, 10, 8));
        other = new SalesStore(city.source, 1 << 26);
        warming = new SalesWarming(other);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("warming", warming);
        notifications =
                new DatabaseNotifications(city.source, city.jdbc, beans.getBeanProvider(NotificationListener.class));
        notifications.start();
    }

    @AfterEach
    void close() {
        notifications.stop();
        warming.close();
        other.close();
    }

    private long cartons() {
        return other.answer(SalesQuestion.of(CITY, Period.parse("2026-03"), SmallCity.TODAY))
                .total()
                .any()
                .cartons();
    }

    @Test
    void anImportElsewhereIsLoadedBeforeTheNextReport() throws InterruptedException {
        assertThat(cartons()).isEqualTo(8);
        SalesAsOf before = Objects.requireNonNull(other.known());
        long loads = other.loads();

        city.load(Row.of("B", "2026-03-09", 1, 2, 5, 5));

        waitUntilKnown(before, loads);
        long loadsAhead = other.loads();
        assertThat(cartons()).isEqualTo(13);
        assertThat(other.loads()).isEqualTo(loadsAhead);
    }

    @Test
    void aMoveElsewhereIsTakenInWithoutLoadingMonths() throws InterruptedException {
        assertThat(cartons()).isEqualTo(8);
        SalesAsOf before = Objects.requireNonNull(other.known());
        long loads = other.loads();

        city.assign(1, "2026-03-05", 12);

        waitUntilKnown(before, loads);
        assertThat(other.loads()).isEqualTo(loads);
    }

    private void waitUntilKnown(SalesAsOf before, long loads) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (before.equals(other.known()) && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        SalesAsOf known = other.known();
        assertThat(known).isNotNull().isNotEqualTo(before);
        boolean salesToo = known != null && known.salesVersion() != before.salesVersion();
        while (salesToo && other.loads() == loads && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }
}
