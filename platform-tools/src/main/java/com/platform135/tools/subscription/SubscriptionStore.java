package com.platform135.tools.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.platform135.db.SqlFile;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.security.PlatformUser;

/** Subscriptions, their readers, and what was sent. */
@Repository
class SubscriptionStore {

    private static final String RECIPIENTS = SqlFile.read(SubscriptionStore.class, "subscription-recipients.sql");
    private static final String RECEIVED = SqlFile.read(SubscriptionStore.class, "subscriptions-received.sql");
    private static final String OUTCOMES = SqlFile.read(SubscriptionStore.class, "subscription-outcomes.sql");
    private static final String COLUMNS =
            "select subscription_id, staff_id, name, address, rhythm, roles, to_myself, active_from from tools.subscription";

    private final JdbcClient jdbc;
    private final Clock clock;

    SubscriptionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a subscription's newest sending. */
    record Outcome(UUID subscriptionId, LocalDate dueOn, int sent, int empty, int refused) {}

    /** One that comes from somebody else. */
    record Received(UUID subscriptionId, String name, String ownerName, Rhythm rhythm, boolean refused) {}

    void add(Subscription subscription) {
        jdbc.sql("""
                        insert into tools.subscription
                        (subscription_id, staff_id, name, address, rhythm, roles, to_myself, active_from, changed_at)
                        values (:id, :staff, :name, :address, :rhythm, :roles, :myself, :from, :at)
                        """)
                .param("id", subscription.subscriptionId())
                .param("staff", subscription.staffId())
                .param("name", subscription.name())
                .param("address", subscription.address())
                .param("rhythm", subscription.rhythm().name())
                .param("roles", subscription.roles().toArray(String[]::new))
                .param("myself", subscription.toMyself())
                .param("from", subscription.activeFrom())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<Subscription> listOf(int staffId) {
        return jdbc.sql(COLUMNS + " where staff_id = :staff order by changed_at desc, subscription_id")
                .param("staff", staffId)
                .query(SubscriptionStore::read)
                .list();
    }

    /** All there are, for sending them. */
    List<Subscription> listAll() {
        return jdbc.sql(COLUMNS + " order by subscription_id")
                .query(SubscriptionStore::read)
                .list();
    }

    Optional<Subscription> find(UUID id, int staffId) {
        return jdbc.sql(COLUMNS + " where subscription_id = :id and staff_id = :staff")
                .param("id", id)
                .param("staff", staffId)
                .query(SubscriptionStore::read)
                .optional();
    }

    /** The owner's newest sendings, one a subscription. */
    List<Outcome> listOutcomes(int staffId) {
        return jdbc.sql(OUTCOMES).param("staff", staffId).query(Outcome.class).list();
    }

    /** What others have sent to somebody. */
    List<Received> listReceived(int staffId) {
        return jdbc.sql(RECEIVED).param("staff", staffId).query(Received.class).list();
    }

    /** Whether there was one of the owner to remove. */
    boolean remove(UUID id, int staffId) {
        return jdbc.sql("delete from tools.subscription where subscription_id = :id and staff_id = :staff")
                        .param("id", id)
                        .param("staff", staffId)
                        .update()
                > 0;
    }

    /** A reader who has got it doesn't want it any more, or again. */
    boolean refuse(UUID id, int staffId, boolean refused) {
        String sql = refused
                ? """
                        insert into tools.subscription_refusal (subscription_id, staff_id, refused_at)
                        select distinct subscription_id, staff_id, cast(:at as timestamptz)
                        from tools.subscription_delivery where subscription_id = :id and staff_id = :staff
                        on conflict do nothing
                        """
                : "delete from tools.subscription_refusal where subscription_id = :id and staff_id = :staff and refused_at <= :at";
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("staff", staffId)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    /** Active people of the scope with one of the roles who have not refused, by username. */
    List<PlatformUser> listRecipients(OrganisationScope scope, Set<StaffRole> roles, UUID subscriptionId) {
        return jdbc.sql(RECIPIENTS)
                .param("roots", scope.rootIds())
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .param("subscription", subscriptionId)
                .query(PlatformUser.class)
                .list();
    }

    /** The owner as on record; empty once inactive. */
    Optional<PlatformUser> findActive(int staffId) {
        return jdbc.sql(
                        "select staff_id, username, name, role, organisation_id from core.staff where staff_id = :staff and active")
                .param("staff", staffId)
                .query(PlatformUser.class)
                .optional();
    }

    /** Whether a sending is still to be made; it is then the caller's to make, in this transaction. */
    boolean claim(UUID id, int staffId, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into tools.subscription_delivery
                        (subscription_id, staff_id, due_on, outcome, row_count, delivered_at)
                        values (:id, :staff, :due, 'EMPTY', 0, :at) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("staff", staffId)
                        .param("due", dueOn)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    void record(UUID id, int staffId, LocalDate dueOn, String outcome, int rows) {
        jdbc.sql("""
                        update tools.subscription_delivery set outcome = :outcome, row_count = :rows
                        where subscription_id = :id and staff_id = :staff and due_on = :due
                        """)
                .param("outcome", outcome)
                .param("rows", rows)
                .param("id", id)
                .param("staff", staffId)
                .param("due", dueOn)
                .update();
    }

    private static Subscription read(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("subscription_id", UUID.class),
                row.getInt("staff_id"),
                row.getString("name"),
                row.getString("address"),
                Rhythm.valueOf(row.getString("rhythm")),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("to_myself"),
                row.getObject("active_from", LocalDate.class));
    }
}
