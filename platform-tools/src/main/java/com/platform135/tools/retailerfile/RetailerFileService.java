package com.platform135.tools.retailerfile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.organisation.Teams;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.message.Messages;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/** Writes what is kept of retailers by hand: each customer manager of his or her own. Facts are imported and never changed here. */
@Service
class RetailerFileService {

    /** Facts that may be told to be wrong. */
    static final Set<String> FACTS = Set.of(
            "name",
            "owner",
            "address",
            "format",
            "marketType",
            "areaType",
            "scale",
            "tier",
            "visitClass",
            "terminal",
            "orderWeekday",
            "status");

    private static final int LONGEST = 200;
    private static final int MOST_OPEN = 2000;

    private final RetailerContacts contacts;
    private final RetailerFileQueries queries;
    private final ScopeResolver scopes;
    private final Teams teams;
    private final Messages messages;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetailerFileService(
            RetailerContacts contacts,
            RetailerFileQueries queries,
            ScopeResolver scopes,
            Teams teams,
            Messages messages,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.contacts = contacts;
        this.queries = queries;
        this.scopes = scopes;
        this.teams = teams;
        this.messages = messages;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody else has saved since. */
    static class StaleContactException extends ConflictException {

        StaleContactException() {
            super("tools.retailerfile.error.stale");
        }
    }

    /** @throws NotFoundException if the reader's scope doesn't look after it today */
    @Transactional(readOnly = true)
    RetailerFileQueries.FileRow get(PlatformUser reader, String licenceNo) {
        return queries.find(scopes.of(reader), licenceNo, today()).orElseThrow(NotFoundException::new);
    }

    @Transactional(readOnly = true)
    Optional<RetailerContact> contact(int retailerId) {
        return contacts.findById(retailerId);
    }

    static boolean mayWrite(PlatformUser user, RetailerFileQueries.FileRow shop) {
        return user.is(StaffRole.CUSTOMER_MANAGER) && shop.managerId() == user.staffId();
    }

    /**
     * @param seen revision the person began with; null where nothing was kept yet
     * @throws StaleContactException if somebody else has saved since
     */
    @Transactional
    void save(PlatformUser user, String licenceNo, @Nullable Integer seen, ContactDraft draft) {
        RetailerFileQueries.FileRow shop = own(user, licenceNo);
        Optional<RetailerContact> known = contacts.findById(shop.id());
        if (known.isPresent() != (seen != null)
                || known.isPresent() && !Integer.valueOf(known.get().revision()).equals(seen)) {
            throw new StaleContactException();
        }
        RetailerContact contact = known.orElseGet(() -> new RetailerContact(shop.id(), clock.instant(), user.name()));
        Map<String, String> before = contact.values();
        contact.change(draft, clock.instant(), user.name());
        Map<String, String> after = contact.values();
        if (before.equals(after)) {
            return;
        }
        try {
            contacts.saveAndFlush(contact);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            throw new StaleContactException();
        }
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                trace(user, shop.id(), field, String.valueOf(before.get(field)), value);
            }
        });
        audit.record("update", "retailer-contact", licenceNo, masked(before), masked(after));
    }

    /** Tells the branch that an imported fact is wrong. */
    @Transactional
    void askCorrection(PlatformUser user, String licenceNo, String field, String wanted, String note) {
        RetailerFileQueries.FileRow shop = get(user, licenceNo);
        if (!user.is(StaffRole.CUSTOMER_MANAGER) && !user.is(StaffRole.MARKET_MANAGER)) {
            throw new ForbiddenException();
        }
        if (!FACTS.contains(field)) {
            throw BadRequestException.forValue("field", field);
        }
        String right = said(wanted, "wanted", true);
        jdbc.sql("""
                        insert into core.retailer_correction (retailer_id, correction_id, field, wanted, note, asked_by, asked_at)
                        values (:retailer, :id, :field, :wanted, :note, :by, :at)
                        """)
                .param("retailer", shop.id())
                .param("id", Ids.next())
                .param("field", field)
                .param("wanted", right)
                .param("note", said(note, "note", false))
                .param("by", user.staffId())
                .param("at", OffsetDateTime.now(clock))
                .update();
        audit.record("ask-correction", "retailer", licenceNo, Map.of("field", field, "wanted", right));
        messages.send(
                teams.listBranchStaffAbove(user.staffId()).stream()
                        .map(Teams.Member::staffId)
                        .toList(),
                "tools.retailerfile.message.asked",
                List.of(user.name(), shop.name(), right),
                RetailerPaths.LIST + "/corrections");
    }

    /** The branch has put it right where the facts come from, or finds them right. */
    @Transactional
    void answerCorrection(PlatformUser user, UUID correctionId, boolean done, String answer) {
        if (!answers(user)) {
            throw new ForbiddenException();
        }
        RetailerFileQueries.CorrectionRow asked =
                queries.listCorrections(scopes.of(user), null, true, today(), MOST_OPEN).stream()
                        .filter(row -> row.correctionId().equals(correctionId))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        String words = said(answer, "answer", !done);
        Integer askedBy = jdbc.sql("""
                        update core.retailer_correction
                        set state = :state, answer = :answer, answered_by = :by, answered_at = :at
                        where correction_id = :id and state = 'OPEN'
                        returning asked_by
                        """)
                .param("state", done ? "DONE" : "DECLINED")
                .param("answer", words)
                .param("by", user.staffId())
                .param("at", OffsetDateTime.now(clock))
                .param("id", correctionId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new ConflictException("tools.retailerfile.error.answered"));
        audit.record("answer-correction", "retailer", asked.licenceNo(), Map.of("done", done, "answer", words));
        messages.send(
                List.of(askedBy),
                done ? "tools.retailerfile.message.done" : "tools.retailerfile.message.declined",
                List.of(user.name(), asked.shop(), words),
                RetailerPaths.of(asked.licenceNo()));
    }

    static boolean answers(PlatformUser user) {
        return user.is(StaffRole.BRANCH_STAFF) || user.is(StaffRole.CITY_STAFF);
    }

    private RetailerFileQueries.FileRow own(PlatformUser user, String licenceNo) {
        RetailerFileQueries.FileRow shop = get(user, licenceNo);
        if (!mayWrite(user, shop)) {
            throw new ForbiddenException();
        }
        return shop;
    }

    private void trace(PlatformUser user, int retailerId, String field, String before, String after) {
        jdbc.sql("""
                        insert into core.retailer_change (retailer_id, change_id, field, before, after, changed_at, staff_id)
                        values (:retailer, :id, :field, :before, :after, :at, :by)
                        """)
                .param("retailer", retailerId)
                .param("id", Ids.next())
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .param("at", OffsetDateTime.now(clock))
                .param("by", user.staffId())
                .update();
    }

    /** A private person's number is recorded as changed, never as it is. */
    private static Map<String, String> masked(Map<String, String> values) {
        Map<String, String> masked = new LinkedHashMap<>(values);
        masked.computeIfPresent(
                "phone", (field, phone) -> phone.isEmpty() ? "" : Integer.toHexString(phone.hashCode()));
        return masked;
    }

    private static String said(String text, String field, boolean needed) {
        String words = text.strip();
        if (words.length() > LONGEST || needed && words.isEmpty()) {
            throw new BadRequestException("tools.retailerfile.error.words", field, LONGEST);
        }
        return words;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
