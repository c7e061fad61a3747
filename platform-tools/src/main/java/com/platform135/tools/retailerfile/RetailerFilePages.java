package com.platform135.tools.retailerfile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.chart.SparkView;
import com.platform135.tools.form.Conflict;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.RecordedMonths;
import com.platform135.tools.report.ShopLinks;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** One retailer's file, and what the branch is asked to put right. */
@Service
class RetailerFilePages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MONTHS = 12;
    private static final int FIXES = 6;
    private static final int PHOTOS = 8;
    private static final int EVENTS = 60;
    private static final int MOST_EVENTS = 600;
    private static final int NEIGHBOURS = 60;
    private static final int CORRECTIONS = 500;
    /** Half the plot's field: 0.0063° is about 700 m to the north, 0.0086° about as much to the east where we are. */
    private static final RetailerFileQueries.Span FIELD =
            new RetailerFileQueries.Span(new BigDecimal("0.0063"), new BigDecimal("0.0086"), NEIGHBOURS);

    private static final int PLOT_WIDTH = 300;
    private static final int PLOT_HEIGHT = 220;

    private final RetailerFileService service;
    private final RetailerFileQueries queries;
    private final ObjectProvider<RetailerEventSource> sources;
    private final FactTexts facts;
    private final RecordedMonths recordedMonths;
    private final ScopeResolver scopes;
    private final Figures figures;
    private final MessageSource messages;
    private final Clock clock;

    RetailerFilePages(
            RetailerFileService service,
            RetailerFileQueries queries,
            ObjectProvider<RetailerEventSource> sources,
            FactTexts facts,
            RecordedMonths recordedMonths,
            ScopeResolver scopes,
            Figures figures,
            MessageSource messages,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.sources = sources;
        this.facts = facts;
        this.recordedMonths = recordedMonths;
        this.scopes = scopes;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RetailerFileView view(PlatformUser reader, PageUrl here, String licenceNo, Locale locale) {
        RetailerFileQueries.FileRow shop = service.get(reader, licenceNo);
        Optional<RetailerContact> contact = service.contact(shop.id());
        ContactDraft kept = contact.map(RetailerContact::draft).orElse(ContactDraft.empty());
        OrganisationScope scope = scopes.of(reader);
        List<RetailerEvent> all = events(shop.id(), scope, locale);
        String chosen = Objects.toString(here.get("kind"), "");
        List<RetailerEvent> wanted = all.stream()
                .filter(event -> chosen.isEmpty() || event.kind().name().equals(chosen))
                .toList();
        int shown = "all".equals(here.get("events")) ? MOST_EVENTS : EVENTS;
        return new RetailerFileView(
                licenceNo,
                shop.name(),
                facts.value("status", shop.status(), locale),
                "ACTIVE".equals(shop.status()),
                RetailerFileService.mayWrite(reader, shop),
                reader.is(StaffRole.CUSTOMER_MANAGER) || reader.is(StaffRole.MARKET_MANAGER),
                shop.managerName(),
                Objects.toString(shop.unit(), ""),
                facts(shop, locale),
                history(shop.id(), locale),
                queries.listManagers(shop.id()).stream()
                        .map(manager ->
                                new RetailerFileView.Fact(manager.fromDate().toString(), manager.name()))
                        .toList(),
                contact(shop, kept, locale),
                contact.map(one -> text(
                                "tools.retailerfile.contact.changed",
                                locale,
                                one.changedBy(),
                                one.changedAt().atZone(clock.getZone()).format(MINUTE)))
                        .orElse(null),
                fixes(shop.id(), locale),
                correctable(shop, locale),
                corrections(scope, shop.id(), locale),
                figures(shop.id(), locale),
                plot(scope, shop, kept, locale),
                photos(shop.id()),
                kinds(all, here, chosen),
                wanted.stream().limit(shown).map(event -> event(event, locale)).toList(),
                wanted.size() > shown,
                wanted.size() > shown ? here.with("events", "all").toString() + "#timeline" : null,
                PageUrl.of("/analysis/distribution/orders")
                        .with(ShopLinks.BACK, here.without("events").toString())
                        .with("licence", licenceNo)
                        .toString(),
                PageUrl.of("/evaluate/visits")
                        .with("licence", licenceNo)
                        .with("from", today().minusDays(90).toString())
                        .with("to", today().toString())
                        .toString());
    }

    @Transactional(readOnly = true)
    public ContactForm form(PlatformUser reader, String licenceNo) {
        RetailerFileQueries.FileRow shop = service.get(reader, licenceNo);
        Optional<RetailerContact> contact = service.contact(shop.id());
        return ContactForm.of(
                contact.map(RetailerContact::draft).orElse(ContactDraft.empty()),
                contact.map(RetailerContact::revision).orElse(null));
    }

    @Transactional(readOnly = true)
    public ContactDraft kept(PlatformUser reader, String licenceNo) {
        return service.contact(service.get(reader, licenceNo).id())
                .map(RetailerContact::draft)
                .orElse(ContactDraft.empty());
    }

    @Transactional(readOnly = true)
    public @Nullable Integer revision(PlatformUser reader, String licenceNo) {
        return service.contact(service.get(reader, licenceNo).id())
                .map(RetailerContact::revision)
                .orElse(null);
    }

    /** Both versions where somebody was faster. */
    @Transactional(readOnly = true)
    public Conflict conflict(PlatformUser reader, String licenceNo, ContactForm typed) {
        Optional<RetailerContact> contact =
                service.contact(service.get(reader, licenceNo).id());
        ContactForm there = ContactForm.of(contact.map(RetailerContact::draft).orElse(ContactDraft.empty()), null);
        return Conflict.by(contact.map(RetailerContact::changedBy).orElse(null))
                .field("tools.retailerfile.contact.phone", there.phone(), ContactForm.trimmed(typed.phone()))
                .field(
                        "tools.retailerfile.contact.openingHours",
                        there.openingHours(),
                        ContactForm.trimmed(typed.openingHours()))
                .field("tools.retailerfile.contact.wishes", there.wishes(), ContactForm.trimmed(typed.wishes()))
                .field("tools.retailerfile.contact.tags", there.tags(), ContactForm.trimmed(typed.tags()))
                .field("tools.retailerfile.contact.note", there.note(), ContactForm.trimmed(typed.note()))
                .field("tools.retailerfile.contact.position", there.position(), ContactForm.trimmed(typed.position()))
                .build();
    }

    /** What the scope's customer managers have asked for, open ones first. */
    @Transactional(readOnly = true)
    public List<Asked> asked(PlatformUser reader, Locale locale) {
        return queries.listCorrections(scopes.of(reader), null, false, today(), CORRECTIONS).stream()
                .map(row -> new Asked(
                        row.correctionId().toString(),
                        row.shop(),
                        RetailerPaths.of(row.licenceNo()),
                        row.licenceNo(),
                        facts.label(row.field(), locale),
                        row.wanted(),
                        row.note(),
                        row.state(),
                        row.askedBy() + " " + minute(row.askedAt()),
                        row.answer(),
                        row.answeredBy()))
                .toList();
    }

    /** Something asked to be put right, as the branch reads it. */
    public record Asked(
            String id,
            String shop,
            String href,
            String licenceNo,
            String fact,
            String wanted,
            String note,
            String state,
            String asked,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    private List<RetailerEvent> events(int retailerId, OrganisationScope scope, Locale locale) {
        return sources.stream()
                .flatMap(source -> source.listEvents(retailerId, scope, MOST_EVENTS, locale).stream())
                .sorted(Comparator.comparing(RetailerEvent::on)
                        .reversed()
                        .thenComparing(RetailerEvent::kind)
                        .thenComparing(RetailerEvent::title))
                .toList();
    }

    private List<RetailerFileView.Fact> facts(RetailerFileQueries.FileRow shop, Locale locale) {
        return Stream.of(
                        fact("owner", shop.owner(), locale),
                        fact("address", shop.address(), locale),
                        fact("format", shop.format(), locale),
                        fact("marketType", shop.marketType(), locale),
                        fact("areaType", shop.areaType(), locale),
                        fact("scale", shop.scale(), locale),
                        fact("tier", shop.tier(), locale),
                        fact("visitClass", shop.visitClass(), locale),
                        fact("terminal", shop.terminal(), locale),
                        fact("orderWeekday", shop.orderWeekday(), locale),
                        new RetailerFileView.Fact(
                                text("tools.retailerfile.fact.opened", locale),
                                shop.openedOn().toString()),
                        shop.closedOn() == null
                                ? null
                                : new RetailerFileView.Fact(
                                        text("tools.retailerfile.fact.closed", locale),
                                        shop.closedOn().toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    private RetailerFileView.Fact fact(String name, @Nullable Object value, Locale locale) {
        return new RetailerFileView.Fact(facts.label(name, locale), facts.value(name, value, locale));
    }

    private List<RetailerFileView.FactsRow> history(int id, Locale locale) {
        List<RetailerFileQueries.FactsRow> rows = queries.listFacts(id);
        List<RetailerFileView.FactsRow> history = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String what = i + 1 < rows.size()
                    ? facts.differences(rows.get(i + 1), rows.get(i), locale)
                    : text("tools.retailerfile.event.first", locale);
            if (!what.isEmpty()) {
                history.add(new RetailerFileView.FactsRow(rows.get(i).fromDate().toString(), what));
            }
        }
        return history;
    }

    private List<RetailerFileView.Fact> contact(RetailerFileQueries.FileRow shop, ContactDraft kept, Locale locale) {
        Function<String, String> label = field -> text("tools.retailerfile.contact." + field, locale);
        return List.of(
                new RetailerFileView.Fact(
                        label.apply("phone"), some(kept.phone().isEmpty() ? shop.phone() : kept.phone())),
                new RetailerFileView.Fact(label.apply("openingHours"), some(kept.openingHours())),
                new RetailerFileView.Fact(label.apply("wishes"), some(kept.wishes())),
                new RetailerFileView.Fact(
                        label.apply("tags"), some(kept.tags().stream().collect(Enumerated.names(locale)))),
                new RetailerFileView.Fact(label.apply("note"), some(kept.note())));
    }

    private List<FormOption> fixes(int id, Locale locale) {
        return queries.listFixes(id, FIXES).stream()
                .map(fix -> new FormOption(
                        fix.lat().toPlainString() + "," + fix.lng().toPlainString(),
                        text(
                                "tools.retailerfile.fix",
                                locale,
                                fix.visitDate().toString(),
                                fix.lat().toPlainString(),
                                fix.lng().toPlainString(),
                                fix.accuracyMetres() == null
                                        ? "—"
                                        : fix.accuracyMetres().toString())))
                .toList();
    }

    private List<FormOption> correctable(RetailerFileQueries.FileRow shop, Locale locale) {
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        now.put("name", shop.name());
        now.put("owner", shop.owner());
        now.put("address", shop.address());
        now.put("format", shop.format());
        now.put("marketType", shop.marketType());
        now.put("areaType", shop.areaType());
        now.put("scale", shop.scale());
        now.put("tier", shop.tier());
        now.put("visitClass", shop.visitClass());
        now.put("terminal", shop.terminal());
        now.put("orderWeekday", shop.orderWeekday());
        now.put("status", shop.status());
        List<FormOption> options = new ArrayList<>();
        now.forEach((field, value) -> options.add(new FormOption(
                field,
                text(
                        "tools.retailerfile.correctable",
                        locale,
                        facts.label(field, locale),
                        facts.value(field, value, locale)))));
        return options;
    }

    private List<RetailerFileView.Correction> corrections(OrganisationScope scope, int id, Locale locale) {
        return queries.listCorrections(scope, id, false, today(), FIXES).stream()
                .map(row -> new RetailerFileView.Correction(
                        text(
                                "tools.retailerfile.correction.what",
                                locale,
                                facts.label(row.field(), locale),
                                row.wanted()),
                        text("tools.retailerfile.correction." + row.state(), locale),
                        row.state(),
                        row.askedBy() + " " + minute(row.askedAt()),
                        row.answer()))
                .toList();
    }

    private RetailerFileView.@Nullable FiguresCard figures(int id, Locale locale) {
        YearMonth now = YearMonth.from(today());
        YearMonth first = now.minusMonths(MONTHS - 1L);
        Map<YearMonth, RetailerFileQueries.MonthRow> months = queries.listMonths(id, first.atDay(1)).stream()
                .collect(Collectors.toMap(row -> YearMonth.from(row.month()), row -> row));
        if (months.isEmpty()) {
            return null;
        }
        YearMonth recorded = recordedMonths.first().orElse(first);
        List<@Nullable BigDecimal> values = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> month.isBefore(recorded) ? null : BigDecimal.valueOf(cartons(months, month)))
                .collect(Collectors.toCollection(ArrayList::new));
        RetailerFileQueries.@Nullable MonthRow running = months.get(now);
        return new RetailerFileView.FiguresCard(
                SparkView.of(
                        values,
                        null,
                        null,
                        text(
                                "tools.retailerfile.figures.spark",
                                locale,
                                values.stream()
                                        .map(value -> figures.count(value))
                                        .collect(Enumerated.names(locale)))),
                cartons(months, now),
                cartons(months, now.minusMonths(1)),
                months.values().stream()
                        .mapToLong(RetailerFileQueries.MonthRow::cartons)
                        .sum(),
                BigDecimal.valueOf(
                        months.values().stream()
                                .mapToLong(RetailerFileQueries.MonthRow::fen)
                                .sum(),
                        2),
                running == null ? 0 : running.orderDays(),
                running == null ? 0 : running.specs(),
                first.toString(),
                now.toString());
    }

    private static long cartons(Map<YearMonth, RetailerFileQueries.MonthRow> months, YearMonth month) {
        RetailerFileQueries.@Nullable MonthRow row = months.get(month);
        return row == null ? 0 : row.cartons();
    }

    private RetailerFileView.@Nullable Plot plot(
            OrganisationScope scope, RetailerFileQueries.FileRow shop, ContactDraft kept, Locale locale) {
        @Nullable BigDecimal lat = kept.lat() == null ? shop.lat() : kept.lat();
        @Nullable BigDecimal lng = kept.lng() == null ? shop.lng() : kept.lng();
        if (lat == null || lng == null) {
            return null;
        }
        List<RetailerFileView.Point> points = new ArrayList<>();
        for (RetailerFileQueries.NeighbourRow one : queries.listNeighbours(scope, shop, lat, lng, FIELD, today())) {
            points.add(new RetailerFileView.Point(
                    x(one.lng(), lng), y(one.lat(), lat), one.name(), RetailerPaths.of(one.licenceNo()), false));
        }
        points.add(new RetailerFileView.Point(x(lng, lng), y(lat, lat), shop.name(), null, true));
        return new RetailerFileView.Plot(
                points,
                lat.toPlainString() + ", " + lng.toPlainString(),
                text("tools.retailerfile.position." + Objects.toString(kept.positionFrom(), "IMPORT"), locale),
                text("tools.retailerfile.plot.scale", locale, points.size() - 1));
    }

    private static String x(BigDecimal lng, BigDecimal middle) {
        double share = lng.subtract(middle).doubleValue() / (2 * FIELD.lng().doubleValue());
        return String.format(Locale.ROOT, "%.1f", PLOT_WIDTH * (0.5 + share));
    }

    private static String y(BigDecimal lat, BigDecimal middle) {
        double share = lat.subtract(middle).doubleValue() / (2 * FIELD.lat().doubleValue());
        return String.format(Locale.ROOT, "%.1f", PLOT_HEIGHT * (0.5 - share));
    }

    private List<RetailerFileView.Photo> photos(int id) {
        return queries.listPhotos(id, PHOTOS).stream()
                .map(photo -> new RetailerFileView.Photo(
                        "/execute/visits/" + photo.visitId() + "/photos/" + photo.photoId(),
                        "/execute/visits/" + photo.visitId(),
                        photo.visitDate().toString()))
                .toList();
    }

    private static List<RetailerFileView.Kind> kinds(List<RetailerEvent> all, PageUrl here, String chosen) {
        Map<RetailerEvent.Kind, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        RetailerEvent::kind, () -> new EnumMap<>(RetailerEvent.Kind.class), Collectors.counting()));
        List<RetailerFileView.Kind> kinds = new ArrayList<>();
        kinds.add(new RetailerFileView.Kind(
                "ALL", all.size(), here.without("kind").toString() + "#timeline", chosen.isEmpty()));
        Arrays.stream(RetailerEvent.Kind.values())
                .filter(counts::containsKey)
                .forEach(kind -> kinds.add(new RetailerFileView.Kind(
                        kind.name(),
                        Math.toIntExact(Objects.requireNonNull(counts.get(kind))),
                        here.with("kind", kind.name()).toString() + "#timeline",
                        kind.name().equals(chosen))));
        return kinds;
    }

    private RetailerFileView.Event event(RetailerEvent event, Locale locale) {
        return new RetailerFileView.Event(
                event.on().toString(),
                text("tools.retailerfile.kind." + event.kind().name(), locale),
                event.title(),
                event.text() == null || event.text().isEmpty() ? null : event.text(),
                event.href());
    }

    private String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).format(MINUTE);
    }

    private static String some(@Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
