package com.platform135.tools.brandset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.platform135.db.brand.BrandSetRepository;
import com.platform135.db.brand.PriceSegment;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.form.Conflict;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;

/** What the pages of 品牌集设置 show. */
@Service
class BrandSetPages {

    static final String PATH = "/tools/brand-sets";

    /** Who no person is. */
    private static final String SYSTEM = "system";

    private static final int FOUND_SHOWN = 60;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BrandSetQueries queries;
    private final BrandSetRepository sets;
    private final BrandSetService service;
    private final SpecCatalogue specs;
    private final ScopeResolver scopes;
    private final TableRenderer tables;
    private final MessageSource messages;
    private final Clock clock;

    BrandSetPages(
            BrandSetQueries queries,
            BrandSetRepository sets,
            BrandSetService service,
            SpecCatalogue specs,
            ScopeResolver scopes,
            TableRenderer tables,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.sets = sets;
        this.service = service;
        this.specs = specs;
        this.scopes = scopes;
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    BrandSetListView list(PlatformUser user, PageUrl url, Locale locale) {
        List<BrandSetRow> rows = queries.listVisible(scopes.of(user), user.staffId());
        return new BrandSetListView(
                tables.render(table(locale), TableRows.of(rows), TableState.from(url), locale),
                BrandSetService.mayPublish(user));
    }

    /** A blank form, or one with the specs and targets of a set the person sees. */
    BrandSetForm start(PlatformUser user, @Nullable Integer copied) {
        if (copied == null) {
            return BrandSetForm.blank();
        }
        BrandSetRow set = service.get(user, copied);
        return BrandSetForm.of(set.name(), 0, members(user, copied));
    }

    @Transactional(readOnly = true)
    BrandSetForm form(PlatformUser user, int id) {
        BrandSetRow set = service.get(user, id);
        int revision = sets.findById(id).orElseThrow(NotFoundException::new).revision();
        return BrandSetForm.of(set.name(), revision, members(user, id));
    }

    /** The set as it is now beside what the person wanted to make of it. */
    Conflict conflict(PlatformUser user, BrandSetChanged faster, BrandSetForm typed) {
        BrandSetForm now = form(user, faster.id());
        Map<Integer, String> names =
                specs.listAll().stream().collect(Collectors.toMap(SpecRow::id, SpecRow::name, (one, same) -> one));
        return Conflict.by(faster.by())
                .field("tools.brandset.field.name", now.name(), typed.name())
                .field("tools.brandset.chosen", specsOf(now, names), specsOf(typed, names))
                .build();
    }

    private static String specsOf(BrandSetForm form, Map<Integer, String> names) {
        return form.chosen().stream()
                .map(line -> names.getOrDefault(line.specId(), "?")
                        + (line.target() == null || line.target().isBlank() ? "" : " " + line.target() + "%"))
                .sorted()
                .collect(Enumerated.names());
    }

    BrandSetView view(PlatformUser user, @Nullable Integer id, BrandSetForm form) {
        List<SpecRow> all = specs.listAll();
        Map<Integer, SpecRow> byId = all.stream().collect(Collectors.toMap(SpecRow::id, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        List<PriceSegment> segments = specs.listSegments(today);
        Set<Integer> chosen =
                form.chosen().stream().map(BrandSetForm.Line::specId).collect(Collectors.toSet());
        List<SpecRow> found = all.stream()
                .filter(spec -> !chosen.contains(spec.id()))
                .filter(spec -> !form.filter().isBlank() || spec.retiredOn() == null)
                .filter(spec -> form.filter().lets(spec, segments, today))
                .toList();
        @Nullable BrandSetRow set = id == null ? null : service.get(user, id);
        return new BrandSetView(
                id,
                set == null || service.mayChange(user, set),
                BrandSetService.mayPublish(user),
                set == null ? null : set.organisationName(),
                form.chosen().stream()
                        .map(line -> byId.get(line.specId()))
                        .filter(Objects::nonNull)
                        .toList(),
                found.subList(0, Math.min(FOUND_SHOWN, found.size())),
                Math.max(0, found.size() - FOUND_SHOWN),
                choices(all, segments));
    }

    private static BrandSetView.Choices choices(List<SpecRow> all, List<PriceSegment> segments) {
        return new BrandSetView.Choices(
                all.stream().map(SpecRow::brand).distinct().sorted().toList(),
                all.stream()
                        .map(SpecRow::maker)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                List.of(1, 2, 3, 4, 5),
                segments.stream()
                        .map(segment -> new FormOption(segment.code(), segment.range()))
                        .toList());
    }

    private List<SpecChoice.Member> members(PlatformUser user, int id) {
        return queries.listMembers(scopes.of(user), user.staffId(), id);
    }

    private TableDefinition<BrandSetRow> table(Locale locale) {
        return new TableDefinition<>(
                "brand-sets",
                List.of(
                        Column.of("name", "tools.brandset.column.name", ColumnType.TEXT, BrandSetRow::name)
                                .linkedTo(set -> PATH + "/" + set.id()),
                        Column.of(
                                "owner",
                                "tools.brandset.column.owner",
                                ColumnType.TEXT,
                                (BrandSetRow set) -> owner(set, locale)),
                        Column.of("specs", "tools.brandset.column.specs", ColumnType.COUNT, BrandSetRow::specs),
                        Column.of("targets", "tools.brandset.column.targets", ColumnType.COUNT, BrandSetRow::targets),
                        Column.of(
                                "changed_at",
                                "tools.brandset.column.changed-at",
                                ColumnType.TEXT,
                                set -> set.changedAt()
                                        .atZoneSameInstant(clock.getZone())
                                        .format(MINUTE)),
                        Column.of(
                                "changed_by",
                                "tools.brandset.column.changed-by",
                                ColumnType.TEXT,
                                (BrandSetRow set) -> changedBy(set, locale))));
    }

    private @Nullable String changedBy(BrandSetRow set, Locale locale) {
        return SYSTEM.equals(set.changedBy())
                ? messages.getMessage("tools.brandset.changed-by.import", null, locale)
                : set.changedBy();
    }

    private String owner(BrandSetRow set, Locale locale) {
        if (set.organisationName() != null) {
            return set.organisationName();
        }
        return messages.getMessage(
                set.mine() ? "tools.brandset.owner.mine" : "tools.brandset.owner.imported", null, locale);
    }
}
