package com.platform135.tools.retailerfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import com.platform135.db.calendar.Period;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.error.OneOf;
import com.platform135.tools.export.Heading;
import com.platform135.tools.filter.FilterField;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.filter.ReportFilters;
import com.platform135.tools.report.ReportHeadings;
import com.platform135.tools.report.ReportPage;
import com.platform135.tools.report.ReportScreen;
import com.platform135.tools.report.ReportTable;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.rowaction.RowActions;
import com.platform135.tools.rowaction.RowKind;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.SortOrder;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;

/**
 * 客户档案维护 (60): the retailers of a scope as they are today. Who they are and what holds of them is answered from memory; the database is
 * asked for words typed and for the names of the page alone, so that a city's list is there at once.
 */
@Service
class RetailerListPages implements ReportScreen {

    private static final String TITLE = "tools.retailerfile.title";
    private static final String WORDS = "q";
    private static final String STATUS = "status";

    private final SalesStore sales;
    private final RetailerFileQueries queries;
    private final ShopDirectory directory;
    private final ReportFilters filters;
    private final RowActions actions;
    private final TableRenderer tables;
    private final MessageSource messages;

    RetailerListPages(
            SalesStore sales,
            RetailerFileQueries queries,
            ShopDirectory directory,
            ReportFilters filters,
            RowActions actions,
            TableRenderer tables,
            MessageSource messages) {
        this.sales = sales;
        this.queries = queries;
        this.directory = directory;
        this.filters = filters;
        this.actions = actions;
        this.tables = tables;
        this.messages = messages;
    }

    @Override
    public String path() {
        return RetailerPaths.LIST;
    }

    @Override
    public Needs needs() {
        return Needs.NOTHING;
    }

    @Override
    public String template() {
        return "tools/retailerfile/list";
    }

    @Override
    public Set<String> own() {
        return Set.of(WORDS, STATUS);
    }

    @Override
    public RetailerListView view(ReportPage page, PlatformUser reader, Locale locale) {
        List<RetailerMember> members = members(page);
        TableState state = page.state();
        long last = Math.max(0, (members.size() - 1L) / state.size());
        int skip = (int) (Math.min(state.page(), last) * state.size());
        List<RetailerListRow> rows = rows(members, state.sort(), skip, state.size());
        return new RetailerListView(
                filters.shops(page.url(), reader, locale, own(page, locale)),
                List.of(),
                page.own(WORDS, ""),
                actions.addTo(page.exports(path()), RowKind.SHOP, page, reader),
                tables.renderPage(columns(locale), TableRows.of(rows), members.size(), state, locale),
                rows.stream().map(row -> card(row, locale)).toList());
    }

    @Override
    public ReportTable<?> table(ReportPage page, PlatformUser reader, Locale locale) {
        List<RetailerMember> members = members(page);
        return new ReportTable<>(
                TITLE,
                columns(locale),
                TableRows.of(rows(members, page.state().sort(), 0, Math.max(1, members.size()))),
                sales.read(snapshot -> snapshot.asOf().changedAt()));
    }

    @Override
    public List<Heading.Condition> conditions(ReportPage page, ReportHeadings headings, Locale locale) {
        Set<String> notOfRetailers = Set.of(
                text("tools.report.condition.period", locale),
                text("tools.report.condition.specs", locale),
                text("tools.report.condition.by", locale));
        Stream<Heading.Condition> words = Stream.of(page.own(WORDS, ""))
                .filter(typed -> !typed.isEmpty())
                .map(typed -> new Heading.Condition(text("tools.retailerfile.filter.q", locale), typed));
        return Stream.concat(
                        headings.conditions(page.parameters(), locale).stream()
                                .filter(condition -> !notOfRetailers.contains(condition.name())),
                        words)
                .toList();
    }

    /** The retailers asked for, by licence. */
    private List<RetailerMember> members(ReportPage page) {
        LocalDate today = page.parameters().today();
        SalesQuestion question = new SalesQuestion(
                page.parameters().scope(),
                Period.of(today, today),
                today,
                page.parameters().question().specs(),
                page.parameters().filter(),
                page.parameters().by(),
                page.parameters().attribution(),
                today);
        String words = page.own(WORDS, "").strip();
        @Nullable Set<Integer> named = words.isEmpty() ? null : queries.idsByWords(words);
        @Nullable RetailerStatus status = status(page);
        boolean closedToo = !page.own(STATUS, "").isEmpty() || named != null;
        return sales.read(snapshot -> snapshot.members(question)).stream()
                .filter(member -> named == null || named.contains(member.retailerId()))
                .filter(member -> status == null
                        ? closedToo || member.status() != RetailerStatus.CLOSED
                        : member.status() == status)
                .toList();
    }

    private static @Nullable RetailerStatus status(ReportPage page) {
        String given = page.own(STATUS, "");
        if (given.isEmpty() || given.equals("ALL")) {
            return null;
        }
        return OneOf.named(STATUS, given, RetailerStatus.values(), RetailerStatus::name);
    }

    private List<RetailerListRow> rows(List<RetailerMember> members, @Nullable SortOrder sort, int skip, int limit) {
        List<RetailerFileQueries.NamedRow> named = named(members, sort, skip, limit);
        Set<Integer> shown =
                named.stream().map(RetailerFileQueries.NamedRow::id).collect(Collectors.toSet());
        Map<Integer, RetailerMember> byId = members.stream()
                .filter(member -> shown.contains(member.retailerId()))
                .collect(Collectors.toMap(RetailerMember::retailerId, Function.identity()));
        Map<Integer, ShopDirectory.Manager> managers = directory.managers(named.stream()
                .map(row -> Objects.requireNonNull(byId.get(row.id())).managerId())
                .distinct()
                .toList());
        return named.stream()
                .map(row -> {
                    RetailerMember member = Objects.requireNonNull(byId.get(row.id()));
                    ShopDirectory.Manager manager = managers.get(member.managerId());
                    return new RetailerListRow(row, member, manager == null ? "" : manager.name());
                })
                .toList();
    }

    /** Facts are ordered here, so that the database is given the page alone; names and licences there. */
    private List<RetailerFileQueries.NamedRow> named(
            List<RetailerMember> members, @Nullable SortOrder sort, int skip, int limit) {
        String key = sort == null ? "licence_no" : sort.key();
        boolean down = sort != null && sort.descending();
        if (key.equals("name") || key.equals("licence_no") && down) {
            RetailerFileQueries.Order order = key.equals("name")
                    ? down ? RetailerFileQueries.Order.NAME_DOWN : RetailerFileQueries.Order.NAME
                    : RetailerFileQueries.Order.LICENCE_DOWN;
            return queries.listNamed(ids(members.stream()), order, skip, limit);
        }
        Comparator<RetailerMember> comparator = comparator(key);
        List<RetailerMember> sorted = members;
        if (comparator != null) {
            sorted = new ArrayList<>(members);
            sorted.sort(down ? comparator.reversed() : comparator);
        }
        return queries.listNamed(
                ids(sorted.stream().skip(skip).limit(limit)), RetailerFileQueries.Order.GIVEN, 0, null);
    }

    private static List<Integer> ids(Stream<RetailerMember> members) {
        return members.map(RetailerMember::retailerId).toList();
    }

    private static @Nullable Comparator<RetailerMember> comparator(String key) {
        return switch (key) {
            case "tier" -> Comparator.comparingInt(RetailerMember::tier);
            case "scale" -> Comparator.comparingInt(RetailerMember::scale);
            case "format" -> byName(RetailerMember::format);
            case "market_type" -> byName(RetailerMember::marketType);
            case "visit_class" -> byName(RetailerMember::visitClass);
            case "order_weekday" ->
                Comparator.comparingInt((ToIntFunction<RetailerMember>) RetailerMember::orderWeekday);
            case "opened_on" -> Comparator.comparing(RetailerMember::openedOn);
            case "status" -> byName(RetailerMember::status);
            default -> null;
        };
    }

    private static Comparator<RetailerMember> byName(Function<RetailerMember, @Nullable Enum<?>> fact) {
        return Comparator.comparing(member -> {
            @Nullable Enum<?> value = fact.apply(member);
            return value == null ? "~" : value.name();
        });
    }

    private List<FilterField> own(ReportPage page, Locale locale) {
        String chosen = page.own(STATUS, "");
        return List.of(
                FilterField.text(
                        WORDS,
                        text("tools.retailerfile.filter.q", locale),
                        page.url().get(WORDS)),
                FilterField.select(
                        STATUS,
                        text("tools.retailerfile.column.status", locale),
                        Stream.of("", "ACTIVE", "SUSPENDED", "RESTING", "CLOSED", "ALL")
                                .map(status -> Option.of(
                                        status,
                                        text(
                                                "tools.retailerfile.status." + (status.isEmpty() ? "open" : status),
                                                locale),
                                        status.equals(chosen)))
                                .toList()));
    }

    private TableDefinition<RetailerListRow> columns(Locale locale) {
        return new TableDefinition<>(
                "retailers",
                List.of(
                        column("name", ColumnType.TEXT, row -> row.named().name())
                                .linkedTo(row -> RetailerPaths.of(row.licenceNo())),
                        column("licence_no", ColumnType.TEXT, RetailerListRow::licenceNo),
                        column("address", ColumnType.TEXT, row -> row.named().address())
                                .unsorted(),
                        column(
                                "format",
                                ColumnType.TEXT,
                                row -> fact("format", row.member().format(), locale)),
                        column(
                                "market_type",
                                ColumnType.TEXT,
                                row -> fact("marketType", row.member().marketType(), locale)),
                        column("scale", ColumnType.TEXT, row -> scale(row.member(), locale)),
                        column(
                                "tier",
                                ColumnType.COUNT,
                                row -> some(row.member().tier())),
                        column(
                                "visit_class",
                                ColumnType.TEXT,
                                row -> fact("visitClass", row.member().visitClass(), locale)),
                        column("manager", ColumnType.TEXT, RetailerListRow::managerName)
                                .unsorted(),
                        column("status", ColumnType.TEXT, row -> status(row, locale)),
                        column("last_visit_on", ColumnType.DATE, RetailerListRow::lastVisitOn)
                                .unsorted(),
                        column("tags", ColumnType.TEXT, row -> row.named().tags())
                                .unsorted(),
                        column(
                                        "terminal",
                                        ColumnType.TEXT,
                                        row -> fact("terminal", row.member().terminal(), locale))
                                .unsorted()
                                .hiddenAtFirst(),
                        column(
                                        "area_type",
                                        ColumnType.TEXT,
                                        row -> fact("areaType", row.member().areaType(), locale))
                                .unsorted()
                                .hiddenAtFirst(),
                        column("order_weekday", ColumnType.TEXT, row -> weekday(row.member(), locale))
                                .hiddenAtFirst(),
                        column("opened_on", ColumnType.DATE, row -> row.member().openedOn())
                                .hiddenAtFirst()),
                RetailerListRow::licenceNo);
    }

    private RetailerListView.Card card(RetailerListRow row, Locale locale) {
        String what = Stream.of(
                        fact("format", row.member().format(), locale),
                        fact("visitClass", row.member().visitClass(), locale),
                        row.member().tier() == 0
                                ? null
                                : messages.getMessage(
                                        "tools.retailerfile.tier",
                                        new Object[] {row.member().tier()},
                                        locale),
                        row.member().status() == RetailerStatus.ACTIVE ? null : status(row, locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new RetailerListView.Card(
                row.named().name(),
                RetailerPaths.of(row.licenceNo()),
                what,
                Objects.toString(row.named().address(), ""),
                Objects.toString(row.named().phone(), ""),
                row.lastVisitOn() == null ? "" : row.lastVisitOn().toString());
    }

    private @Nullable String status(RetailerListRow row, Locale locale) {
        return row.member().status() == null
                ? null
                : text("tools.retailerfile.status." + row.member().status().name(), locale);
    }

    private @Nullable String weekday(RetailerMember member, Locale locale) {
        return member.orderWeekday() == 0 ? null : text("tools.retailerfile.weekday." + member.orderWeekday(), locale);
    }

    private @Nullable String scale(RetailerMember member, Locale locale) {
        return member.scale() == 0 ? null : text("tools.dimension.scale." + member.scale(), locale);
    }

    private static @Nullable Integer some(int number) {
        return number == 0 ? null : number;
    }

    private @Nullable String fact(String dimension, @Nullable Enum<?> value, Locale locale) {
        return value == null ? null : text("tools.dimension." + dimension + "." + value.name(), locale);
    }

    private static Column<RetailerListRow> column(
            String key, ColumnType type, Function<RetailerListRow, @Nullable Object> value) {
        return Column.of(key, "tools.retailerfile.column." + key.replace('_', '-'), type, value);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
