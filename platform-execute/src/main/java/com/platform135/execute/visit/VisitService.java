package com.platform135.execute.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.db.thread.ThreadLink;
import com.platform135.db.thread.ThreadLinks;
import com.platform135.db.thread.ThreadNode;
import com.platform135.db.thread.ThreadStep;
import com.platform135.tools.contract.VisitWishes;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.ConflictException;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;

/**
 * Takes in visits. However often and in whatever order a phone sends a visit, it is on record once, in its newest version, with the
 * ones before it kept.
 */
@Service
class VisitService {

    /** How old a visit may be when it is written or corrected. */
    static final int DAYS_BACK = 7;

    private final VisitReader reader;
    private final VisitStore store;
    private final ThreadLinks links;
    private final ObjectProvider<VisitWishes> wishes;
    private final VisitNews news;
    private final Clock clock;

    VisitService(
            VisitReader reader,
            VisitStore store,
            ThreadLinks links,
            ObjectProvider<VisitWishes> wishes,
            VisitNews news,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.links = links;
        this.wishes = wishes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @throws BadRequestException if a field is wrong or the visit is too old
     * @throws NotFoundException if the shop isn't the user's own on the visit's day
     * @throws ConflictException if the id is that of somebody else's visit
     */
    @Transactional
    public VisitAnswer save(PlatformUser user, VisitBody body) {
        requireCustomerManager(user);
        Visit visit = reader.read(body);
        store.lock(visit.id());
        VisitStore.Place place = store.place(visit, user.staffId());
        Integer knownStaffId = place.knownStaffId();
        if (knownStaffId == null) {
            return write(user, visit, place);
        }
        if (knownStaffId != user.staffId()) {
            throw new ConflictException("visit-of-another");
        }
        OffsetDateTime known = Objects.requireNonNull(place.knownUpdatedAt());
        return visit.updatedAt().isAfter(known) ? write(user, visit, place) : unchanged(visit.id(), place);
    }

    static void requireCustomerManager(PlatformUser user) {
        if (!user.is(StaffRole.CUSTOMER_MANAGER)) {
            throw new ForbiddenException();
        }
    }

    private VisitAnswer unchanged(UUID id, VisitStore.Place place) {
        int retailerId = Objects.requireNonNull(place.knownRetailerId());
        return new VisitAnswer(
                id,
                Objects.requireNonNull(place.knownVersion()),
                inZone(Objects.requireNonNull(place.knownReceivedAt())),
                store.listMissingPhotos(retailerId, id),
                false);
    }

    private VisitAnswer write(PlatformUser user, Visit visit, VisitStore.Place place) {
        checkAge(visit);
        int retailerId = shop(visit, place);
        Map<String, Integer> specs = specs(visit);
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        @Nullable Integer distance = place.distance(visit.position());
        boolean isNew = place.isNew();
        if (isNew) {
            store.insert(retailerId, user.staffId(), visit, distance, now);
        } else {
            store.update(retailerId, user.staffId(), visit, distance, now);
        }
        store.insertFindings(retailerId, visit, specs);
        store.writeMatters(retailerId, user.staffId(), visit, specs, isNew, now);
        link(user, retailerId, visit, store.keepPromises(retailerId, visit, isNew, now));
        store.announcePhotos(retailerId, visit, isNew);
        VisitAnswer answer = new VisitAnswer(
                visit.id(),
                isNew ? 1 : Objects.requireNonNull(place.knownVersion()) + 1,
                now,
                isNew && visit.photos().isEmpty() ? List.of() : store.listMissingPhotos(retailerId, visit.id()),
                isNew);
        news.received(user, visit, Objects.requireNonNull(place.name()), answer);
        return answer;
    }

    private void checkAge(Visit visit) {
        LocalDate earliest = LocalDate.now(clock).minusDays(DAYS_BACK);
        if (visit.date().isBefore(earliest)) {
            throw new BadRequestException("visit-too-old", "startedAt", earliest, DAYS_BACK);
        }
    }

    /** A correction keeps the shop. */
    private static int shop(Visit visit, VisitStore.Place place) {
        Integer retailerId = place.retailerId();
        if (retailerId == null) {
            throw new NotFoundException("visit-shop", "licenceNo", visit.licenceNo());
        }
        if (!place.isNew() && !retailerId.equals(place.knownRetailerId())) {
            throw new BadRequestException("visit-other-shop", "licenceNo");
        }
        return retailerId;
    }

    private Map<String, Integer> specs(Visit visit) {
        Map<String, Integer> specs = store.specIds(visit.specCodes());
        for (int i = 0; i < visit.findings().size(); i++) {
            requireKnown(specs, visit.findings().get(i).specCode(), "findings[%d].specCode".formatted(i));
        }
        for (int i = 0; i < visit.matters().size(); i++) {
            requireKnown(specs, visit.matters().get(i).specCode(), "matters[%d].specCode".formatted(i));
        }
        return specs;
    }

    private static void requireKnown(Map<String, Integer> specs, @Nullable String code, String field) {
        if (code != null && !specs.containsKey(code)) {
            throw BadRequestException.forValue(field, code);
        }
    }

    private void link(PlatformUser user, int retailerId, Visit visit, List<UUID> kept) {
        ThreadNode own = visitNode(visit.id());
        visit.planLines()
                .forEach(line -> links.link(
                        new ThreadLink(new ThreadNode(ThreadStep.PLAN, "month-plan-line", line), own), user.staffId()));
        wishes.stream()
                .flatMap(asked -> asked.listAnswered(retailerId, visit.id(), visit.date()).stream())
                .forEach(wish -> links.link(new ThreadLink(wish, own), user.staffId()));
        kept.forEach(promise -> links.link(new ThreadLink(matterNode(promise), own), user.staffId()));
        visit.matters().forEach(matter -> links.link(new ThreadLink(own, matterNode(matter.id())), user.staffId()));
    }

    static ThreadNode visitNode(UUID id) {
        return new ThreadNode(ThreadStep.EXECUTE, "visit", id);
    }

    static ThreadNode matterNode(UUID id) {
        return new ThreadNode(ThreadStep.EXECUTE, "matter", id);
    }

    private OffsetDateTime inZone(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
