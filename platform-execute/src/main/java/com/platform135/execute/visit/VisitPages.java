package com.platform135.execute.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.db.visit.MatterState;
import com.platform135.db.visit.VisitPoint;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.thread.ThreadStrips;

/** What the page of one visit shows. */
@Service("executeVisitPages") // feedback has some of this name too
class VisitPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final TypeReference<List<VisitContent.Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<KeptMatter>> MATTERS = new TypeReference<>() {};
    private static final TypeReference<List<KeptPhoto>> PHOTOS = new TypeReference<>() {};
    private static final TypeReference<List<KeptComment>> COMMENTS = new TypeReference<>() {};
    private static final TypeReference<List<KeptReview>> REVIEWS = new TypeReference<>() {};
    private static final TypeReference<List<KeptVersion>> VERSIONS = new TypeReference<>() {};

    private final VisitQueries queries;
    private final VisitReads reads;
    private final ScopeResolver scopes;
    private final ThreadStrips threads;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    VisitPages(
            VisitQueries queries,
            VisitReads reads,
            ScopeResolver scopes,
            ThreadStrips threads,
            MessageSource messages,
            JsonMapper json,
            Clock clock) {
        this.queries = queries;
        this.reads = reads;
        this.scopes = scopes;
        this.threads = threads;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    record KeptMatter(
            UUID id,
            String kind,
            MatterState state,
            String text,
            @Nullable String spec,
            @Nullable String dueOn,
            @Nullable String doneOn,
            @Nullable String answer,
            boolean kept) {}

    record KeptPhoto(
            UUID id,
            boolean here,
            @Nullable String takenAt,
            @Nullable Integer width,
            @Nullable Integer height) {}

    record KeptComment(String by, String text, OffsetDateTime at) {}

    record KeptReview(
            String by,
            int version,
            String verdict,
            @Nullable String note,
            OffsetDateTime at) {}

    record KeptVersion(int version, OffsetDateTime replacedAt, VisitContent content) {}

    /**
     * The customer manager who made the visit has read its comments with it.
     *
     * @throws NotFoundException if there is no such visit, or not for this reader
     */
    @Transactional
    public VisitView view(PlatformUser reader, UUID id, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        VisitRow visit = queries.findVisit(scopes.of(reader), id, today).orElseThrow(NotFoundException::new);
        if (visit.staffId() == reader.staffId() && !visit.comments().equals("[]")) {
            reads.mark(visit.retailerId(), id, reader.staffId());
        }
        List<VisitContent.Finding> findings = json.readValue(visit.findings(), FINDINGS);
        List<KeptMatter> matters = json.readValue(visit.matters(), MATTERS);
        List<KeptPhoto> photos = json.readValue(visit.photos(), PHOTOS);
        VisitContent content = VisitContent.of(visit, findings, matters, photos.size());
        return new VisitView(
                head(visit, locale),
                threads.of(VisitService.visitNode(id), visit.visitDate() + " " + visit.shop(), reader),
                byPoint(findings, locale),
                matters.stream().map(matter -> matter(matter, locale)).toList(),
                photos.stream().map(photo -> photo(id, photo)).toList(),
                remarks(visit, locale),
                versions(content, json.readValue(visit.versions(), VERSIONS), locale),
                mayCorrect(reader, visit, today) ? "/execute/visits/form?visit=" + id : null);
    }

    private static boolean mayCorrect(PlatformUser reader, VisitRow visit, LocalDate today) {
        return visit.staffId() == reader.staffId()
                && !visit.visitDate().isBefore(today.minusDays(VisitService.DAYS_BACK));
    }

    private VisitView.Head head(VisitRow visit, Locale locale) {
        return new VisitView.Head(
                visit.visitId().toString(),
                visit.shop(),
                visit.licenceNo(),
                visit.address(),
                visit.manager(),
                visit.visitDate().toString(),
                at(MINUTE, visit.startedAt()),
                visit.endedAt() == null ? null : at(MINUTE, visit.endedAt()),
                visit.endedAt() == null
                        ? null
                        : Duration.between(visit.startedAt(), visit.endedAt()).toMinutes(),
                text(locale, "execute.method." + visit.method()),
                position(visit, locale),
                visit.planned(),
                visit.unchanged(),
                visit.satisfaction(),
                visit.effect(),
                at(DAY_MINUTE, visit.receivedAt()),
                visit.version());
    }

    private String position(VisitRow visit, Locale locale) {
        return visit.distanceMetres() == null
                ? text(locale, "execute.position." + visit.positionState())
                : text(
                        locale,
                        "execute.position.distance",
                        visit.distanceMetres(),
                        Optional.ofNullable(visit.accuracyMetres())
                                .map(Object::toString)
                                .orElse("—"));
    }

    private Map<String, List<String>> byPoint(List<VisitContent.Finding> findings, Locale locale) {
        Map<String, List<String>> byPoint = new LinkedHashMap<>();
        for (VisitPoint point : VisitPoint.values()) {
            byPoint.put(
                    text(locale, "execute.point." + point),
                    findings.stream()
                            .filter(finding -> point.name().equals(finding.point()))
                            .map(finding -> finding(finding, locale))
                            .toList());
        }
        return byPoint;
    }

    private String finding(VisitContent.Finding finding, Locale locale) {
        String label = messages.getMessage("tools.visit.finding." + finding.code(), null, finding.code(), locale);
        return Stream.of(label, finding.spec(), finding.note())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private VisitView.MatterView matter(KeptMatter matter, Locale locale) {
        boolean open = matter.state() != MatterState.DONE && matter.state() != MatterState.DROPPED;
        return new VisitView.MatterView(
                text(locale, "execute.matter." + matter.kind()),
                text(locale, "execute.state." + matter.state()),
                open,
                matter.text(),
                matter.spec(),
                matter.dueOn(),
                matter.answer(),
                matter.kept());
    }

    private static VisitView.PhotoView photo(UUID visitId, KeptPhoto photo) {
        return new VisitView.PhotoView(
                photo.here() ? "/execute/visits/" + visitId + "/photos/" + photo.id() : null,
                photo.width() == null ? 0 : photo.width(),
                photo.height() == null ? 0 : photo.height());
    }

    private record Said(OffsetDateTime at, VisitView.RemarkView view) {}

    /** Comments and reviews in the order they were made. */
    private List<VisitView.RemarkView> remarks(VisitRow visit, Locale locale) {
        List<Said> said = new ArrayList<>();
        json.readValue(visit.comments(), COMMENTS)
                .forEach(comment -> said.add(new Said(
                        comment.at(),
                        new VisitView.RemarkView(
                                comment.by(), at(DAY_MINUTE, comment.at()), null, false, comment.text()))));
        json.readValue(visit.reviews(), REVIEWS)
                .forEach(review -> said.add(new Said(
                        review.at(),
                        new VisitView.RemarkView(
                                review.by(),
                                at(DAY_MINUTE, review.at()),
                                text(locale, "execute.verdict." + review.verdict()),
                                "RETURNED".equals(review.verdict()),
                                review.note()))));
        return said.stream()
                .sorted(Comparator.comparing(Said::at))
                .map(Said::view)
                .toList();
    }

    private List<VisitView.VersionView> versions(VisitContent newest, List<KeptVersion> before, Locale locale) {
        List<VisitView.VersionView> views = new ArrayList<>();
        Map<String, String> after = words(newest, locale);
        for (KeptVersion version : before) {
            Map<String, String> words = words(version.content(), locale);
            List<VisitView.Change> changes = new ArrayList<>();
            for (Map.Entry<String, String> entry : after.entrySet()) {
                String was = words.getOrDefault(entry.getKey(), "");
                if (!was.equals(entry.getValue())) {
                    changes.add(new VisitView.Change(text(locale, entry.getKey()), was, entry.getValue()));
                }
            }
            views.add(new VisitView.VersionView(version.version(), at(DAY_MINUTE, version.replacedAt()), changes));
            after = words;
        }
        return views;
    }

    /** A version in words, by the message key of each label. */
    private Map<String, String> words(VisitContent content, Locale locale) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("execute.read.started", content.startedAt() == null ? "" : at(DAY_MINUTE, content.startedAt()));
        words.put("execute.read.ended", content.endedAt() == null ? "" : at(DAY_MINUTE, content.endedAt()));
        words.put("execute.read.method", text(locale, "execute.method." + content.method()));
        words.put("execute.read.unchanged", content.unchanged() ? text(locale, "execute.read.yes") : "");
        words.put(
                "execute.read.satisfaction",
                content.satisfaction() == null ? "" : content.satisfaction().toString());
        words.put("execute.read.findings", joined(content.findings().stream().map(one -> finding(one, locale))));
        words.put(
                "execute.read.matters",
                joined(content.matters().stream()
                        .map(one -> text(locale, "execute.matter." + one.kind()) + " " + one.text()
                                + (one.dueOn() == null ? "" : " " + one.dueOn()))
                        .sorted()));
        words.put("execute.read.effect", content.effect() == null ? "" : content.effect());
        words.put("execute.read.photos", String.valueOf(content.photos()));
        return words;
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(" / "));
    }

    private String at(DateTimeFormatter format, OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).format(format);
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
