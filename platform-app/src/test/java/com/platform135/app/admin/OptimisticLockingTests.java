package com.platform135.app.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.platform135.db.organisation.Organisation;
import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.organisation.Staff;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.security.PlatformUser;
import com.platform135test.PlatformTest;

/** Of two people who change the same thing, the slower one overwrites nothing unknowingly. */
@PlatformTest
class OptimisticLockingTests {

    @Autowired
    OrganisationService units;

    @Autowired
    StaffService people;

    @Autowired
    Parameters parameters;

    @Autowired
    CalendarService calendar;

    @Autowired
    OrganisationTree tree;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    int city;

    @BeforeEach
    void aCity() {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8);
        city = jdbc.sql(
                        "insert into core.organisation (code, name, kind) values (:code, '市公司', 'CITY') returning organisation_id")
                .param("code", code)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into core.organisation_closure (ancestor_id, descendant_id, depth) values (:id, :id, 0)")
                .param("id", city)
                .update();
    }

    private int below(int parent, String name) {
        String code = "U" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(units.add(parent, new OrganisationForm(code, name, null, null))
                        .any())
                .isFalse();
        return units.listAll().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static OrganisationForm named(Organisation unit, String name) {
        return new OrganisationForm(unit.code(), name, unit.parentId(), unit.revision());
    }

    @Test
    void theSecondOfTwoRenamesOfAUnitIsRefusedAndTheFirstHolds() {
        int branch = below(city, "一分公司");
        Organisation seen = units.get(branch);
        units.change(branch, named(seen, "甲"));

        assertThatThrownBy(() -> units.change(branch, named(seen, "乙")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(units.get(branch).name()).isEqualTo("甲");
    }

    @Test
    void aRenameUponTheLaterRevisionIsKept() {
        int branch = below(city, "一分公司");
        units.change(branch, named(units.get(branch), "甲"));

        units.change(branch, named(units.get(branch), "乙"));

        assertThat(units.get(branch).name()).isEqualTo("乙");
    }

    @Test
    void aMovedUnitTakesAllBelowItAlong() {
        int first = below(city, "一分公司");
        int second = below(city, "二分公司");
        int market = below(first, "市场部");
        Organisation seen = units.get(market);

        units.change(market, new OrganisationForm(seen.code(), seen.name(), second, seen.revision()));

        assertThat(jdbc.sql(
                                "select ancestor_id from core.organisation_closure where descendant_id = :id order by depth")
                        .param("id", market)
                        .query(Integer.class)
                        .list())
                .containsExactly(market, second, city);
    }

    @Test
    void aUnitHangsOnlyBelowTheNextLevel() {
        int first = below(city, "一分公司");
        int market = below(first, "市场部");
        Organisation seen = units.get(market);

        Objections objections =
                units.change(market, new OrganisationForm(seen.code(), seen.name(), city, seen.revision()));

        assertThat(objections.of("parent")).isEqualTo("app.organisation.bad-parent");
        assertThat(units.get(market).kind()).isEqualTo(OrganisationKind.MARKET);
        assertThat(units.get(market).parentId()).isEqualTo(first);
    }

    private static StaffForm phone(Staff person, String phone) {
        return new StaffForm(
                person.username(), person.name(), person.role(), person.organisationId(), phone, person.revision());
    }

    private Staff person() {
        Objections objections = new Objections();
        StaffService.Created created = people.create(
                new StaffForm(
                        "u" + UUID.randomUUID().toString().substring(0, 8), "新人", StaffRole.CITY_STAFF, city, null, 0),
                objections);
        assertThat(objections.any()).isFalse();
        return people.get(Objects.requireNonNull(created).staffId());
    }

    @Test
    void theSecondOfTwoChangesOfAPersonIsRefusedAndTheFirstHolds() {
        Staff seen = person();
        int id = Objects.requireNonNull(seen.id());
        people.update(id, phone(seen, "13800000001"), new Objections());

        assertThatThrownBy(() -> people.update(id, phone(seen, "13800000002"), new Objections()))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(people.get(id).phone()).isEqualTo("13800000001");
    }

    @Test
    void ofChangesAtTheSameMomentExactlyOneHolds() throws Exception {
        Staff seen = person();
        int id = Objects.requireNonNull(seen.id());
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> writers = List.of("1", "2", "3", "4").stream()
                    .<Callable<Boolean>>map(digit -> () -> saved(id, phone(seen, "1380000000" + digit)))
                    .toList();
            int saved = 0;
            for (Future<Boolean> outcome : both.invokeAll(writers)) {
                saved += outcome.get() ? 1 : 0;
            }

            assertThat(saved).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    private boolean saved(int id, StaffForm form) {
        try {
            people.update(id, form, new Objections());
            return true;
        } catch (OptimisticLockingFailureException slower) {
            return false;
        }
    }

    @Test
    void theSecondOfTwoValuesOfAParameterIsRefusedAndTheFirstHolds() {
        ParameterDefinition minutes = parameters.get("app.parameters.lock-minutes");
        LocalDate today = LocalDate.now(clock);
        String seen = parameters.stamp(minutes);
        parameters.set(minutes, today, "20", "admin", seen);

        assertThatThrownBy(() -> parameters.set(minutes, today, "30", "admin", seen))
                .isInstanceOf(ConflictException.class);

        assertThat(parameters.today(minutes)).isEqualByComparingTo("20");
    }

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);
    private static final PlatformUser SOMEBODY = new PlatformUser(1, "somebody", "甲", StaffRole.ADMIN, null);
    private static final PlatformUser ANOTHER = new PlatformUser(2, "another", "乙", StaffRole.ADMIN, null);

    private List<String> seen() {
        return calendar.list(2031).stream().map(CalendarDayRow::seen).toList();
    }

    @Test
    void theSecondOfTwoChangesOfADayIsRefusedWithTheFirstBesideIt() {
        calendar.set(SOMEBODY, DAY, false, "放假", seen());
        List<String> both = seen();
        calendar.set(SOMEBODY, DAY, false, "劳动节", both);

        assertThatThrownBy(() -> calendar.set(ANOTHER, DAY, false, "调休", both))
                .isInstanceOfSatisfying(
                        CalendarService.UnseenChangeException.class,
                        refused -> assertThat(refused.now())
                                .extracting(CalendarDayRow::name)
                                .isEqualTo("劳动节"));
        assertThatThrownBy(() -> calendar.remove(DAY, both)).isInstanceOf(CalendarService.UnseenChangeException.class);

        calendar.set(ANOTHER, DAY, false, "调休", seen());
        assertThat(calendar.list(2031)).extracting(CalendarDayRow::name).containsExactly("调休");
        calendar.remove(DAY, seen());
    }

    @Test
    void aDayThatSomebodySetOrRemovedMeanwhileIsNotSetOverUnknowingly() {
        List<String> nothing = seen();
        calendar.set(SOMEBODY, DAY, false, "劳动节", nothing);
        List<String> set = seen();

        assertThatThrownBy(() -> calendar.set(ANOTHER, DAY, false, "调休", nothing))
                .isInstanceOf(CalendarService.UnseenChangeException.class);
        calendar.remove(DAY, set);
        assertThatThrownBy(() -> calendar.set(ANOTHER, DAY, false, "调休", set))
                .isInstanceOfSatisfying(
                        CalendarService.UnseenChangeException.class,
                        refused -> assertThat(refused.now()).isNull());
        assertThat(calendar.list(2031)).isEmpty();
    }
}
