package com.platform135.app.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.DataVersions;
import com.platform135.db.organisation.Organisation;
import com.platform135.db.organisation.OrganisationKind;
import com.platform135.db.organisation.OrganisationRepository;
import com.platform135.db.organisation.Staff;
import com.platform135.db.organisation.StaffRepository;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.Accounts;
import com.platform135.tools.security.CurrentUser;

/** Keeps the people: who they are, where they belong, and that they can log in. */
@Service
class StaffService {

    private final StaffRepository people;
    private final OrganisationRepository units;
    private final StaffQueries queries;
    private final Accounts accounts;
    private final DataVersions versions;
    private final AuditTrail audit;
    private final CurrentUser currentUser;

    StaffService(
            StaffRepository people,
            OrganisationRepository units,
            StaffQueries queries,
            Accounts accounts,
            DataVersions versions,
            AuditTrail audit,
            CurrentUser currentUser) {
        this.people = people;
        this.units = units;
        this.queries = queries;
        this.accounts = accounts;
        this.versions = versions;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    @Transactional(readOnly = true)
    Staff get(int staffId) {
        return people.findById(staffId).orElseThrow(NotFoundException::new);
    }

    /** A new person with the password to be handed over. */
    record Created(int staffId, String password) {}

    /** The person, or null where the objections say what is wrong. */
    @Transactional
    @Nullable
    Created create(StaffForm form, Objections objections) {
        check(form, objections);
        objections.add(!form.usernameText().matches("[A-Za-z0-9._-]{2,32}"), "username", "app.staff.bad-username");
        objections.add(people.findByUsername(form.usernameText()).isPresent(), "username", "app.staff.username-taken");
        StaffRole role = form.role();
        if (objections.any() || role == null) {
            return null;
        }
        versions.bump(DataVersions.Body.DIRECTORY);
        Staff person = new Staff(form.usernameText(), form.nameText(), role, form.unit());
        person.describe(form.nameText(), form.phoneText());
        int staffId = Objects.requireNonNull(people.saveAndFlush(person).id());
        audit.record("create", "staff", person.username(), Map.of(), values(person));
        return new Created(staffId, accounts.make(staffId));
    }

    @Transactional
    void update(int staffId, StaffForm form, Objections objections) {
        Staff person = get(staffId);
        check(form, objections);
        objections.add(
                person.role() == StaffRole.ADMIN
                        && form.role() != StaffRole.ADMIN
                        && queries.isLastAdministrator(staffId),
                "role",
                "app.staff.last-administrator");
        StaffRole role = form.role();
        if (objections.any() || role == null) {
            return;
        }
        versions.bump(DataVersions.Body.DIRECTORY);
        if (person.revision() != form.revision()) {
            throw new ObjectOptimisticLockingFailureException(Staff.class, staffId);
        }
        Map<String, Object> before = values(person);
        boolean phoneChanged = !Objects.equals(person.phone(), form.phoneText());
        person.describe(form.nameText(), form.phoneText());
        person.place(role, form.unit());
        Map<String, Object> after = values(person);
        if (phoneChanged) {
            after.put("phone", "changed");
        }
        audit.record("update", "staff", person.username(), before, after);
    }

    /** A new made password, to be handed over; the old one is void. */
    @Transactional
    String resetPassword(int staffId) {
        Staff person = get(staffId);
        audit.record("reset-password", "account", person.username(), Map.of());
        return accounts.make(staffId);
    }

    @Transactional
    void unlock(int staffId) {
        Staff person = get(staffId);
        queries.unlock(staffId);
        audit.record("unlock", "account", person.username(), Map.of());
    }

    /** Lets a person leave, or come back. */
    @Transactional
    void activate(int staffId, boolean active) {
        versions.bump(DataVersions.Body.DIRECTORY);
        Staff person = get(staffId);
        if (!active && (staffId == currentUser.get().staffId() || queries.isLastAdministrator(staffId))) {
            throw new ConflictException("app.staff.cannot-leave");
        }
        boolean before = person.active();
        person.activate(active);
        audit.record("update", "staff", person.username(), Map.of("active", before), Map.of("active", active));
    }

    private void check(StaffForm form, Objections objections) {
        objections.add(form.nameText().isEmpty() || form.nameText().length() > 40, "name", "app.staff.bad-name");
        objections.add(form.role() == null, "role", "app.staff.bad-role");
        String phone = form.phoneText();
        objections.add(phone != null && !phone.matches("[0-9+ -]{6,20}"), "phone", "app.staff.bad-phone");
        StaffRole role = form.role();
        if (role != null) {
            Integer unitId = form.unit();
            Organisation unit = unitId == null ? null : units.findById(unitId).orElse(null);
            OrganisationKind wanted = kindOf(role);
            objections.add(unit == null && role != StaffRole.ADMIN, "unit", "app.staff.no-unit");
            objections.add(
                    unit != null && wanted != null && unit.kind() != wanted, "unit", "app.staff.wrong-unit." + role);
        }
    }

    /** The level of unit a post belongs to; null where any will do. */
    private static @Nullable OrganisationKind kindOf(StaffRole role) {
        return switch (role) {
            case CUSTOMER_MANAGER, MARKET_MANAGER -> OrganisationKind.MARKET;
            case BRANCH_STAFF -> OrganisationKind.BRANCH;
            case CITY_STAFF -> OrganisationKind.CITY;
            case PROVINCE_STAFF -> OrganisationKind.PROVINCE;
            case ADMIN -> null;
        };
    }

    private Map<String, Object> values(Staff person) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", person.name());
        values.put("role", person.role());
        Integer unit = person.organisationId();
        values.put(
                "unit",
                unit == null ? "" : units.findById(unit).map(Organisation::code).orElse(""));
        return values;
    }
}
