package com.platform135.execute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.error.ForbiddenException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.security.PlatformUser;

/** What the list of the day shows. */
@Service
class RoutePages {

    static final String PATH = "/execute/visits";

    private static final int FOUND_SHOWN = 30;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final RouteBooks books;
    private final RouteTexts texts;
    private final RouteParameters.Reader parameters;
    private final Clock clock;

    RoutePages(RouteBooks books, RouteTexts texts, RouteParameters.Reader parameters, Clock clock) {
        this.books = books;
        this.texts = texts;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @param day one of the next four; null for today
     * @param query to find an own shop by
     * @throws NotFoundException if the day isn't one of them
     */
    @Transactional(readOnly = true)
    public RouteListView list(PlatformUser user, @Nullable LocalDate day, @Nullable String query, Locale locale) {
        if (!user.is(StaffRole.CUSTOMER_MANAGER)) {
            throw new ForbiddenException();
        }
        RouteBook book = books.open(user);
        LocalDate shown = day == null ? book.today() : day;
        List<Stop> stops = Optional.ofNullable(book.days().get(shown)).orElseThrow(NotFoundException::new);
        String words = query == null || query.isBlank() ? null : query.strip();
        return new RouteListView(
                book.today(),
                shown,
                List.copyOf(book.days().keySet()),
                stops.stream().map(stop -> stop(stop, locale)).toList(),
                shown.equals(book.today())
                        ? book.done().stream().map(this::done).toList()
                        : List.of(),
                hours(book),
                words,
                words == null ? List.of() : found(book, words, shown, locale));
    }

    RouteListView.Hours hours(RouteBook book) {
        return new RouteListView.Hours(
                book.done().stream()
                        .mapToLong(visit -> visit.duration().toMinutes())
                        .sum(),
                parameters.hoursADay(book.today()));
    }

    private List<RouteListView.StopView> found(RouteBook book, String words, LocalDate day, Locale locale) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return book.shops().stream()
                .filter(shop -> matches(shop, wanted))
                .limit(FOUND_SHOWN)
                .map(shop -> stop(new Stop(shop, book.reasons().of(shop, day)), locale))
                .toList();
    }

    private static boolean matches(ShopRow shop, String wanted) {
        return shop.name().toLowerCase(Locale.ROOT).contains(wanted)
                || shop.licenceNo().contains(wanted)
                || shop.initials().contains(wanted)
                || shop.address() != null
                        && shop.address().toLowerCase(Locale.ROOT).contains(wanted);
    }

    RouteListView.StopView stop(Stop stop, Locale locale) {
        ShopRow shop = stop.shop();
        return new RouteListView.StopView(
                shop.licenceNo(),
                shop.name(),
                shop.address(),
                shop.phone(),
                shop.visitClass() == null ? null : shop.visitClass().name(),
                shop.orderWeekday(),
                stop.told().stream()
                        .map(reason -> new RouteListView.Why(texts.reason(reason, locale), reason.late()))
                        .toList(),
                stop.reasons().stream().anyMatch(Reason::late));
    }

    private RouteListView.DoneView done(DoneVisitRow visit) {
        return new RouteListView.DoneView(
                visit.id().toString(),
                visit.licenceNo(),
                visit.shop(),
                visit.method(),
                minute(visit.startedAt()),
                visit.endedAt() == null ? null : minute(visit.endedAt()),
                visit.duration().toMinutes(),
                visit.unchanged(),
                visit.planned());
    }

    private String minute(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }
}
