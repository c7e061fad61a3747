package com.platform135.execute.visit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.visit.FindingCode;
import com.platform135.db.visit.MatterKind;
import com.platform135.db.visit.PositionState;
import com.platform135.db.visit.VisitMethod;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.error.BadRequestException;

/** Makes a {@link Visit} of what a phone sent, or says which field is wrong. */
@Component
class VisitReader {

    /** How far a phone's clock may be ahead. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_FINDINGS = 100;
    private static final int MOST_OTHERS = 30;
    static final int MOST_PHOTOS = 12;
    private static final int LONGEST_TEXT = 2000;
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Pattern LICENCE = Pattern.compile("[0-9A-Za-z-]{1,40}");

    private final Clock clock;

    VisitReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws BadRequestException naming the field */
    Visit read(VisitBody body) {
        UUID id = id("id", body.id());
        OffsetDateTime startedAt = time("startedAt", required("startedAt", body.startedAt()));
        OffsetDateTime updatedAt = notAhead("updatedAt", time("updatedAt", required("updatedAt", body.updatedAt())));
        notAhead("startedAt", startedAt);
        PositionState positionState = positionState(body);
        return new Visit(
                id,
                licence(body.licenceNo()),
                oneOf(VisitMethod.class, "method", required("method", body.method())),
                startedAt.atZoneSameInstant(clock.getZone()).toLocalDate(),
                startedAt,
                endedAt(body.endedAt(), startedAt),
                updatedAt,
                positionState == PositionState.FIXED ? position(body.position()) : null,
                positionState,
                each("reasons", body.reasons(), MOST_OTHERS, VisitReader::reason),
                Boolean.TRUE.equals(body.unchanged()),
                each("findings", body.findings(), MOST_FINDINGS, VisitReader::finding),
                satisfaction(body.satisfaction()),
                text("effect", body.effect()),
                unique("matters", each("matters", body.matters(), MOST_OTHERS, this::matter)),
                each("keptPromises", body.keptPromises(), MOST_OTHERS, VisitReader::id),
                each("planLines", body.planLines(), MOST_OTHERS, VisitReader::id),
                each("photos", body.photos(), MOST_PHOTOS, this::photo).stream()
                        .distinct()
                        .toList());
    }

    private static <T, R> List<R> each(
            String field, @Nullable List<@Nullable T> values, int most, BiFunction<String, T, R> reading) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            throw new BadRequestException("visit-too-many", field, field, most);
        }
        List<R> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String name = "%s[%d]".formatted(field, i);
            T value = values.get(i);
            if (value == null) {
                throw missing(name);
            }
            read.add(reading.apply(name, value));
        }
        return List.copyOf(read);
    }

    private static List<Visit.Matter> unique(String field, List<Visit.Matter> matters) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < matters.size(); i++) {
            if (!seen.add(matters.get(i).id())) {
                throw bad("%s[%d].id".formatted(field, i), matters.get(i).id());
            }
        }
        return matters;
    }

    private static Visit.Finding finding(String field, VisitBody.Finding finding) {
        String code = required(field + ".code", finding.code());
        FindingCode known = oneOf(FindingCode.class, field + ".code", code);
        if (finding.point() != null && oneOf(VisitPoint.class, field + ".point", finding.point()) != known.point()) {
            throw bad(field + ".point", finding.point());
        }
        return new Visit.Finding(known, blankToNull(finding.specCode()), text(field + ".note", finding.note()));
    }

    private Visit.Matter matter(String field, VisitBody.Matter matter) {
        String text = text(field + ".text", matter.text());
        if (text == null) {
            throw missing(field + ".text");
        }
        return new Visit.Matter(
                id(field + ".id", matter.id()),
                oneOf(MatterKind.class, field + ".kind", required(field + ".kind", matter.kind())),
                text,
                blankToNull(matter.dueOn()) == null ? null : date(field + ".dueOn", matter.dueOn()),
                blankToNull(matter.specCode()));
    }

    private Visit.Photo photo(String field, VisitBody.Photo photo) {
        return new Visit.Photo(
                id(field + ".id", photo.id()),
                blankToNull(photo.takenAt()) == null ? null : time(field + ".takenAt", photo.takenAt()));
    }

    private @Nullable OffsetDateTime endedAt(@Nullable String text, OffsetDateTime startedAt) {
        if (blankToNull(text) == null) {
            return null;
        }
        OffsetDateTime endedAt = notAhead("endedAt", time("endedAt", text));
        if (endedAt.isBefore(startedAt) || endedAt.isAfter(startedAt.plus(LONGEST))) {
            throw new BadRequestException("visit-end", "endedAt");
        }
        return endedAt;
    }

    private OffsetDateTime notAhead(String field, OffsetDateTime time) {
        if (time.toInstant().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw new BadRequestException("visit-in-future", field);
        }
        return time;
    }

    private static PositionState positionState(VisitBody body) {
        String text = blankToNull(body.positionState());
        if (text != null) {
            return oneOf(PositionState.class, "positionState", text);
        }
        return body.position() == null ? PositionState.NOT_ASKED : PositionState.FIXED;
    }

    private static Visit.Position position(VisitBody.@Nullable Position position) {
        if (position == null || position.lat() == null || position.lng() == null) {
            throw missing("position");
        }
        double lat = position.lat();
        double lng = position.lng();
        if (!(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180)) {
            throw bad("position", lat + ", " + lng);
        }
        Double accuracy = position.accuracyMetres();
        if (accuracy != null && !(accuracy >= 0 && accuracy <= 1_000_000)) {
            throw bad("position.accuracyMetres", accuracy);
        }
        return new Visit.Position(lat, lng, accuracy == null ? null : (int) Math.ceil(accuracy));
    }

    private static @Nullable Integer satisfaction(@Nullable Integer satisfaction) {
        if (satisfaction != null && (satisfaction < 1 || satisfaction > 5)) {
            throw bad("satisfaction", satisfaction);
        }
        return satisfaction;
    }

    private static String reason(String field, String reason) {
        if (!REASON.matcher(reason).matches()) {
            throw bad(field, reason);
        }
        return reason;
    }

    private static String licence(@Nullable String text) {
        String licence = required("licenceNo", text).strip();
        if (!LICENCE.matcher(licence).matches()) {
            throw bad("licenceNo", licence);
        }
        return licence;
    }

    private static @Nullable String text(String field, @Nullable String text) {
        String stripped = blankToNull(text);
        if (stripped != null && stripped.length() > LONGEST_TEXT) {
            throw new BadRequestException("visit-too-long", field, field, LONGEST_TEXT);
        }
        return stripped == null ? null : stripped.replace("\0", "");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw missing(field);
        }
        return text;
    }

    static UUID id(String field, @Nullable String text) {
        String given = required(field, text);
        try {
            UUID id = UUID.fromString(given);
            if (!id.toString().equalsIgnoreCase(given)) {
                throw bad(field, given);
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw bad(field, given);
        }
    }

    private static OffsetDateTime time(String field, @Nullable String text) {
        try {
            OffsetDateTime time =
                    OffsetDateTime.parse(Objects.requireNonNullElse(text, "")).truncatedTo(ChronoUnit.MICROS);
            return inOurTimes(time.getYear()) ? time : fail(field, text);
        } catch (DateTimeException e) {
            throw bad(field, text);
        }
    }

    private static LocalDate date(String field, @Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(Objects.requireNonNullElse(text, ""));
            return inOurTimes(date.getYear()) ? date : fail(field, text);
        } catch (DateTimeException e) {
            throw bad(field, text);
        }
    }

    private static boolean inOurTimes(int year) {
        return year >= 2000 && year < 2200;
    }

    private static <T> T fail(String field, @Nullable String text) {
        throw bad(field, text);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String field, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw bad(field, text);
    }

    private static BadRequestException missing(String field) {
        return new BadRequestException("missing-parameter", field, field);
    }

    private static BadRequestException bad(String field, @Nullable Object value) {
        String text = String.valueOf(value);
        return new BadRequestException("bad-value", field, field, text.substring(0, Math.min(60, text.length())));
    }
}
