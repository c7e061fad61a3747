package com.platform135.execute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.db.visit.FindingCode;
import com.platform135.tools.contract.PlanLines;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.security.PlatformUser;

/** Packs what a customer manager takes along. */
@Service
class Packs {

    private static final int GAP_DAYS = 28;
    private static final TypeReference<List<Pack.Comment>> COMMENTS = new TypeReference<>() {};

    private final RouteBooks books;
    private final RouteQueries queries;
    private final ShopCards cards;
    private final RouteTexts texts;
    private final SpecCatalogue specs;
    private final ObjectProvider<PlanLines> planLines;
    private final JsonMapper json;
    private final Clock clock;

    Packs(
            RouteBooks books,
            RouteQueries queries,
            ShopCards cards,
            RouteTexts texts,
            SpecCatalogue specs,
            ObjectProvider<PlanLines> planLines,
            JsonMapper json,
            Clock clock) {
        this.books = books;
        this.queries = queries;
        this.cards = cards;
        this.texts = texts;
        this.specs = specs;
        this.planLines = planLines;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Without the time it was made at, so that equal packs are equal.
     *
     * @throws ForbiddenException for anybody but a customer manager
     */
    @Transactional(readOnly = true)
    public Pack of(PlatformUser user, Locale locale) {
        if (!user.is(StaffRole.CUSTOMER_MANAGER)) {
            throw new ForbiddenException();
        }
        RouteBook book = books.open(user);
        return new Pack(
                null,
                book.today(),
                book.worked(),
                user.name(),
                findings(locale),
                days(book, locale),
                shops(book, OrganisationScope.ofManager(user.staffId()), locale),
                planLines(user, book.today()),
                specs(book.today()));
    }

    private List<Pack.Finding> findings(Locale locale) {
        return Arrays.stream(FindingCode.values())
                .map(code -> new Pack.Finding(
                        code.point().name(),
                        code.name(),
                        texts.finding(code, locale),
                        code.asksForSpec(),
                        code.asksForNote()))
                .toList();
    }

    private List<Pack.Day> days(RouteBook book, Locale locale) {
        return book.days().entrySet().stream()
                .map(day -> new Pack.Day(
                        day.getKey(),
                        day.getValue().stream().map(stop -> stop(stop, locale)).toList()))
                .toList();
    }

    private Pack.Stop stop(Stop stop, Locale locale) {
        return new Pack.Stop(
                stop.shop().id(),
                stop.told().stream()
                        .map(reason -> new Pack.Why(reason.code().name(), texts.reason(reason, locale), reason.late()))
                        .toList());
    }

    private List<Pack.Shop> shops(RouteBook book, OrganisationScope own, Locale locale) {
        LocalDate asOf = book.sales().asOf();
        Map<Integer, List<GapRow>> gaps =
                queries.listGaps(own, book.today(), Period.of(asOf.minusDays(GAP_DAYS - 1L), asOf)).stream()
                        .collect(Collectors.groupingBy(GapRow::retailerId));
        Map<Integer, List<LastVisitRow>> visits = queries.listLastVisits(own, book.today()).stream()
                .collect(Collectors.groupingBy(LastVisitRow::retailerId));
        return book.shops().stream()
                .map(shop -> shop(
                        shop,
                        book,
                        gaps.getOrDefault(shop.id(), List.of()),
                        visits.getOrDefault(shop.id(), List.of()),
                        locale))
                .toList();
    }

    private Pack.Shop shop(ShopRow shop, RouteBook book, List<GapRow> gaps, List<LastVisitRow> visits, Locale locale) {
        return new Pack.Shop(
                shop.id(),
                shop.licenceNo(),
                shop.name(),
                shop.initials(),
                shop.address(),
                shop.phone(),
                Optional.ofNullable(shop.visitClass()).map(Enum::name).orElse(null),
                texts.say(locale, "execute.format." + shop.format()),
                shop.orderWeekday(),
                shop.lat(),
                shop.lng(),
                cards.of(shop, book, gaps, locale),
                book.matters().getOrDefault(shop.id(), List.of()).stream()
                        .filter(MatterRow::isPromise)
                        .map(promise -> new Pack.Promise(promise.id(), promise.text(), promise.dueOn()))
                        .toList(),
                visits.stream().map(visit -> lastVisit(visit, locale)).toList());
    }

    private Pack.LastVisit lastVisit(LastVisitRow visit, Locale locale) {
        return new Pack.LastVisit(
                visit.id(),
                visit.day(),
                visit.method(),
                texts.summary(visit, locale),
                visit.comments().equals("[]") ? List.of() : json.readValue(visit.comments(), COMMENTS));
    }

    private List<Pack.PlanLine> planLines(PlatformUser user, LocalDate day) {
        return planLines.stream()
                .flatMap(lines -> lines.listOpenFor(user.staffId(), day).stream())
                .map(line -> new Pack.PlanLine(
                        line.lineId(),
                        line.title(),
                        line.point() == null ? null : line.point().name()))
                .toList();
    }

    private List<Pack.Spec> specs(LocalDate today) {
        return specs.listAll().stream()
                .filter(spec -> spec.retiredOn() == null || spec.retiredOn().isAfter(today))
                .map(spec -> new Pack.Spec(spec.code(), spec.name(), spec.initials()))
                .toList();
    }

    /** Now, for {@link Pack#madeAt}. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
