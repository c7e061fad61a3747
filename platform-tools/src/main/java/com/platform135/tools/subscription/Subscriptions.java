package com.platform135.tools.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.Ids;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.error.RefusalException;
import com.platform135.tools.layout.LocalAddress;
import com.platform135.tools.message.Messages;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.report.ReportScreens;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** Keeps subscriptions and sends what is due. */
@Service
class Subscriptions {

    static final int LONGEST_NAME = 40;
    private static final int MOST = 50;
    private static final int LONGEST_ADDRESS = 4000;

    /** Everything that says of when and of which page of rows a view is. */
    private static final String[] MOMENT = {
        "month", "months", "from", "to", ReportParametersReader.PERIOD, "page", "more"
    };

    private final SubscriptionStore store;
    private final ReportScreens screens;
    private final ScopeResolver scopes;
    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    Subscriptions(
            SubscriptionStore store,
            ReportScreens screens,
            ScopeResolver scopes,
            Messages messages,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.screens = screens;
        this.scopes = scopes;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roles below somebody's own, to whom pages can be sent. */
    static List<StaffRole> readersBelow(PlatformUser owner) {
        return Stream.of(StaffRole.BRANCH_STAFF, StaffRole.MARKET_MANAGER, StaffRole.CUSTOMER_MANAGER)
                .filter(role -> owner.role() != StaffRole.ADMIN && owner.role().compareTo(role) > 0)
                .toList();
    }

    /**
     * Subscribes to a page with its filters.
     *
     * @throws NotFoundException where there is no such page for the owner
     * @throws BadRequestException where the name, the readers or their number won't do
     */
    @Transactional
    public UUID add(
            PlatformUser owner, String view, String name, Rhythm rhythm, Set<StaffRole> readers, boolean toMyself) {
        PageUrl address = undated(view);
        if (screens.find(address.toString(), owner).isEmpty()) {
            throw new NotFoundException();
        }
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new BadRequestException("view-name", "name", LONGEST_NAME);
        }
        if (address.toString().length() > LONGEST_ADDRESS
                || store.listOf(owner.staffId()).size() >= MOST) {
            throw new BadRequestException("view-too-many", "name", MOST);
        }
        if (!readersBelow(owner).containsAll(readers) || (readers.isEmpty() && !toMyself)) {
            throw new BadRequestException("subscription-readers", "readers");
        }
        Subscription subscription = new Subscription(
                Ids.next(),
                owner.staffId(),
                stripped,
                address.toString(),
                rhythm,
                readers.stream().map(Enum::name).sorted().toList(),
                toMyself,
                LocalDate.now(clock).plusDays(1));
        store.add(subscription);
        audit.record(
                "create",
                "subscription",
                subscription.subscriptionId(),
                Map.of("address", subscription.address(), "rhythm", rhythm.name(), "roles", subscription.roles()));
        return subscription.subscriptionId();
    }

    @Transactional
    public void remove(PlatformUser owner, UUID id) {
        if (!store.remove(id, owner.staffId())) {
            throw new NotFoundException();
        }
        audit.record("delete", "subscription", id, Map.of());
    }

    /** A reader leaves, or comes back to, what somebody else sends. */
    @Transactional
    public void refuse(PlatformUser reader, UUID id, boolean refused) {
        if (!store.refuse(id, reader.staffId(), refused)) {
            throw new NotFoundException();
        }
    }

    /** Everybody a subscription goes to today. */
    List<PlatformUser> listReaders(Subscription subscription) {
        Optional<PlatformUser> owner = store.findActive(subscription.staffId());
        if (owner.isEmpty()) {
            return List.of();
        }
        Set<StaffRole> roles = subscription.readers();
        OrganisationScope scope = scopes.of(owner.get());
        List<PlatformUser> below = roles.isEmpty() || scope.isManager()
                ? List.of()
                : store.listRecipients(scope, roles, subscription.subscriptionId());
        return Stream.concat(
                        subscription.toMyself() ? Stream.of(owner.get()) : Stream.empty(),
                        below.stream().filter(reader -> reader.staffId() != subscription.staffId()))
                .toList();
    }

    /** What is due today and lies after the subscription's beginning. */
    Optional<LocalDate> due(Subscription subscription) {
        LocalDate due = subscription.rhythm().dueOn(LocalDate.now(clock));
        return due.isBefore(subscription.activeFrom()) ? Optional.empty() : Optional.of(due);
    }

    /** Sends the newest sending to its owner now, whether or not it is due. */
    @Transactional
    public void sample(PlatformUser owner, UUID id) {
        Subscription subscription = store.find(id, owner.staffId()).orElseThrow(NotFoundException::new);
        LocalDate dueOn = subscription.rhythm().dueOn(LocalDate.now(clock));
        PageUrl address = dated(subscription, owner, dueOn);
        int rows = count(address, owner).orElse(0);
        send(subscription, owner, dueOn, address, rows);
    }

    /** Sends one reader's slice, unless it was sent before; nothing where the slice is empty. */
    @Transactional
    public void deliver(Subscription subscription, PlatformUser reader, LocalDate dueOn) {
        if (!store.claim(subscription.subscriptionId(), reader.staffId(), dueOn)) {
            return;
        }
        PageUrl address = dated(subscription, reader, dueOn);
        Optional<Integer> rows = count(address, reader);
        String outcome = rows.isEmpty() ? "REFUSED" : rows.get() == 0 ? "EMPTY" : "SENT";
        store.record(subscription.subscriptionId(), reader.staffId(), dueOn, outcome, rows.orElse(0));
        if (outcome.equals("SENT")) {
            send(subscription, reader, dueOn, address, rows.orElse(0));
        }
    }

    private void send(Subscription subscription, PlatformUser reader, LocalDate dueOn, PageUrl address, int rows) {
        Period period = subscription.rhythm().period(dueOn);
        messages.send(
                List.of(reader.staffId()),
                "tools.subscription.message",
                List.of(
                        subscription.name(),
                        period.start().toString(),
                        period.lastDay().toString(),
                        String.valueOf(rows)),
                address.toString());
    }

    /** How many rows the reader sees there; empty where the reader can't open it, such as over a brand set that isn't the reader's. */
    private Optional<Integer> count(PageUrl address, PlatformUser reader) {
        try {
            return screens.run(address.toString(), reader, Locale.SIMPLIFIED_CHINESE)
                    .map(run -> run.table().rows().rows().size());
        } catch (RefusalException refused) {
            return Optional.empty();
        }
    }

    /** The page over the sending's period; another reader's in that reader's own scope. */
    private static PageUrl dated(Subscription subscription, PlatformUser reader, LocalDate dueOn) {
        Period period = subscription.rhythm().period(dueOn);
        PageUrl address = LocalAddress.of(subscription.address())
                .url()
                .with("from", period.start().toString())
                .with("to", period.lastDay().toString());
        return reader.staffId() == subscription.staffId() ? address : address.without("org", "manager");
    }

    private static PageUrl undated(String view) {
        return LocalAddress.of(view).url().without(MOMENT);
    }

    static Set<StaffRole> roles(List<String> names) {
        return names.stream()
                .map(name -> OneOf.named("readers", name, StaffRole.values(), StaffRole::name))
                .collect(Collectors.toSet());
    }
}
