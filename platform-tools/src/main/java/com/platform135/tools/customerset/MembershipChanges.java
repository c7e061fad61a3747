package com.platform135.tools.customerset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.RetailerSales;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesStore;

/**
 * Who came into a set and who left it between two days, and why. Listed shops leave too when their licence ends or when they leave the
 * owner's scope.
 */
@Service
class MembershipChanges {

    /** By the names they have in an address. */
    private static final List<String> FACTS =
            List.of("format", "marketType", "areaType", "scale", "tier", "visitClass", "terminal", "orderWeekday");

    private final CustomerSetMembership membership;
    private final CustomerSetQueries queries;
    private final SalesStore sales;
    private final Clock clock;

    MembershipChanges(CustomerSetMembership membership, CustomerSetQueries queries, SalesStore sales, Clock clock) {
        this.membership = membership;
        this.queries = queries;
        this.sales = sales;
        this.clock = clock;
    }

    /** Why a shop came or left. */
    enum Reason {
        LISTED,
        TAKEN_OUT,
        INTO_SCOPE,
        OUT_OF_SCOPE,
        OPENED,
        CLOSED,
        ACTIVE_AGAIN,
        NOT_ACTIVE,
        FACT,
        VOLUME,
        ORDERED,
        NOT_ORDERED,
        OTHER_SET
    }

    /**
     * A shop that came or left.
     *
     * @param shop as it was on the later day, or on the earlier one where it has left the owner's scope since
     * @param fact the condition that began or ceased to hold, or empty
     * @param before the fact's code, or the quantity, on the earlier day
     * @param after the same on the later day
     */
    record Change(
            RetailerMember shop,
            boolean came,
            Reason reason,
            String fact,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param reader the scope of whoever reads: what it holds on neither day is left out
     * @param owner the scope the set is chosen from
     */
    List<Change> between(
            CustomerSetQueries.PartsRow set,
            OrganisationScope reader,
            OrganisationScope owner,
            LocalDate before,
            LocalDate after) {
        CustomerRule rule = CustomerRule.parse(set.rule());
        OrganisationScope place = set.kind() == CustomerSetKind.RULE
                ? membership.cut(owner, rule).orElse(OrganisationScope.nothing())
                : owner;
        return sales.read(snapshot -> {
            Day then = new Day(snapshot, set, rule, place, owner, before);
            Day now = new Day(snapshot, set, rule, place, owner, after);
            BitSet seen = seen(snapshot, reader, before);
            seen.or(seen(snapshot, reader, after));
            return Stream.concat(
                            now.members.stream()
                                    .filter(id -> !then.members.get(id))
                                    .boxed(),
                            then.members.stream()
                                    .filter(id -> !now.members.get(id))
                                    .boxed())
                    .filter(seen::get)
                    .map(id -> change(id, set.kind(), rule, then, now))
                    .toList();
        });
    }

    private static BitSet seen(SalesSnapshot snapshot, OrganisationScope reader, LocalDate day) {
        BitSet ids = new BitSet();
        snapshot.members(CustomerSetMembership.question(reader, day)).forEach(shop -> ids.set(shop.retailerId()));
        return ids;
    }

    private static Change change(int id, CustomerSetKind kind, CustomerRule rule, Day then, Day now) {
        boolean came = now.members.get(id);
        RetailerMember earlier = then.shops.get(id);
        RetailerMember later = now.shops.get(id);
        RetailerMember shown = Objects.requireNonNull(later == null ? earlier : later);
        if (later == null) {
            return plain(shown, came, Reason.OUT_OF_SCOPE);
        }
        if (later.status() == RetailerStatus.CLOSED) {
            return plain(shown, came, Reason.CLOSED);
        }
        if (kind != CustomerSetKind.RULE && then.base.get(id) != now.base.get(id)) {
            return plain(shown, came, came ? Reason.LISTED : Reason.TAKEN_OUT);
        }
        if (earlier == null) {
            return plain(shown, came, later.openedOn().isAfter(then.day) ? Reason.OPENED : Reason.INTO_SCOPE);
        }
        if (kind != CustomerSetKind.RULE) {
            return plain(shown, came, Reason.OTHER_SET);
        }
        return earlier.active() == later.active()
                ? byCondition(earlier, later, came, rule, then, now)
                : new Change(
                        shown,
                        came,
                        came ? Reason.ACTIVE_AGAIN : Reason.NOT_ACTIVE,
                        "status",
                        name(earlier.status()),
                        name(later.status()));
    }

    private static Change byCondition(
            RetailerMember earlier, RetailerMember later, boolean came, CustomerRule rule, Day then, Day now) {
        int id = later.retailerId();
        for (String fact : FACTS) {
            if (lets(rule.filter(), fact, earlier) != lets(rule.filter(), fact, later)) {
                return new Change(later, came, Reason.FACT, fact, code(fact, earlier), code(fact, later));
            }
        }
        CustomerRule.Volume volume = rule.volume();
        long ordered = then.volumes.getOrDefault(id, 0L);
        long orderedLater = now.volumes.getOrDefault(id, 0L);
        if (volume != null && volume.lets(ordered) != volume.lets(orderedLater)) {
            return new Change(later, came, Reason.VOLUME, "", String.valueOf(ordered), String.valueOf(orderedLater));
        }
        if (rule.ordering() != null && then.ordering.get(id) != now.ordering.get(id)) {
            return plain(later, came, now.ordering.get(id) ? Reason.ORDERED : Reason.NOT_ORDERED);
        }
        return plain(later, came, Reason.OTHER_SET);
    }

    private static Change plain(RetailerMember shop, boolean came, Reason reason) {
        return new Change(shop, came, reason, "", null, null);
    }

    private static @Nullable String code(String fact, RetailerMember shop) {
        return switch (fact) {
            case "format" -> name(shop.format());
            case "marketType" -> name(shop.marketType());
            case "areaType" -> name(shop.areaType());
            case "scale" -> String.valueOf(shop.scale());
            case "tier" -> String.valueOf(shop.tier());
            case "visitClass" -> name(shop.visitClass());
            case "terminal" -> name(shop.terminal());
            default -> shop.orderWeekday() == 0 ? null : String.valueOf(shop.orderWeekday());
        };
    }

    private static boolean lets(RetailerFilter filter, String fact, RetailerMember shop) {
        return switch (fact) {
            case "format" -> holds(filter.formats(), shop.format());
            case "marketType" -> holds(filter.marketTypes(), shop.marketType());
            case "areaType" -> holds(filter.areaTypes(), shop.areaType());
            case "scale" -> holds(filter.scales(), shop.scale());
            case "tier" -> shop.tier() >= filter.tierFrom() && shop.tier() <= filter.tierTo();
            case "visitClass" -> holds(filter.visitClasses(), shop.visitClass());
            case "terminal" -> holds(filter.terminals(), shop.terminal());
            default -> holds(filter.orderWeekdays(), shop.orderWeekday());
        };
    }

    private static <E> boolean holds(Set<E> wanted, @Nullable E value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** A set and the shops it is chosen from, on one day. */
    private final class Day {

        private final LocalDate day;
        private final Map<Integer, RetailerMember> shops = new HashMap<>();

        /** Before other sets are taken in. */
        private final BitSet base;

        private final BitSet members = new BitSet();
        private final Map<Integer, Long> volumes = new HashMap<>();
        private final BitSet ordering = new BitSet();

        Day(
                SalesSnapshot snapshot,
                CustomerSetQueries.PartsRow set,
                CustomerRule rule,
                OrganisationScope place,
                OrganisationScope owner,
                LocalDate day) {
            this.day = day;
            SalesQuestion question = CustomerSetMembership.question(place, day);
            snapshot.members(question).forEach(shop -> shops.put(shop.retailerId(), shop));
            boolean byRule = set.kind() == CustomerSetKind.RULE;
            this.base = byRule ? membership.byRule(rule, owner, day) : queries.listedAt(set.id(), endOf(day));
            BitSet all =
                    set.kind() == CustomerSetKind.FROZEN ? base : membership.combined(base, set.termList(), owner, day);
            all.stream().filter(this::isOpen).forEach(members::set);
            if (byRule) {
                addSales(snapshot, question, rule);
            }
        }

        private boolean isOpen(int id) {
            RetailerMember shop = shops.get(id);
            return shop != null && shop.status() != RetailerStatus.CLOSED;
        }

        private void addSales(SalesSnapshot snapshot, SalesQuestion question, CustomerRule rule) {
            CustomerRule.Volume volume = rule.volume();
            if (volume != null) {
                for (RetailerSales shop : snapshot.retailers(CustomerSetMembership.ofVolume(question, volume, day))) {
                    volumes.put(shop.retailerId(), shop.ordered());
                }
            }
            CustomerRule.Ordering asked = rule.ordering();
            if (asked != null) {
                snapshot.retailers(membership.ofOrdering(question, asked, day)).stream()
                        .filter(RetailerSales::carried)
                        .forEach(shop -> ordering.set(shop.retailerId()));
            }
        }

        private OffsetDateTime endOf(LocalDate date) {
            return date.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        }
    }
}
