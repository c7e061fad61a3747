package com.platform135.tools.customerset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.organisation.OrganisationTree;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.sales.SalesStore;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.form.Conflict;
import com.platform135.tools.form.FormOption;
import com.platform135.tools.i18n.Enumerated;
import com.platform135.tools.i18n.Figures;
import com.platform135.tools.report.ShopDirectory;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.Column;
import com.platform135.tools.table.ColumnType;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableDefinition;
import com.platform135.tools.table.TableRenderer;
import com.platform135.tools.table.TableRows;
import com.platform135.tools.table.TableState;

/** What the pages of 客户集设置 show. */
@Service
class CustomerSetPages {

    static final String PATH = "/tools/customer-sets";

    private static final int FOUND_SHOWN = 30;
    private static final int LISTED_SHOWN = 60;
    private static final int PREVIEWED = 8;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CustomerSetQueries queries;
    private final CustomerSetService service;
    private final CustomerSetMembership membership;
    private final RuleWords words;
    private final BrandSetQueries brandSets;
    private final SalesStore sales;
    private final ShopDirectory directory;
    private final ScopeResolver scopes;
    private final OrganisationTree tree;
    private final TableRenderer tables;
    private final Figures figures;
    private final MessageSource messages;
    private final Clock clock;

    CustomerSetPages(
            CustomerSetQueries queries,
            CustomerSetService service,
            CustomerSetMembership membership,
            RuleWords words,
            BrandSetQueries brandSets,
            SalesStore sales,
            ShopDirectory directory,
            ScopeResolver scopes,
            OrganisationTree tree,
            TableRenderer tables,
            Figures figures,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.membership = membership;
        this.words = words;
        this.brandSets = brandSets;
        this.sales = sales;
        this.directory = directory;
        this.scopes = scopes;
        this.tree = tree;
        this.tables = tables;
        this.figures = figures;
        this.messages = messages;
        this.clock = clock;
    }

    /** A set with how many of its members the reader sees today. */
    private record Listed(CustomerSetRow set, String words, int shops) {}

    CustomerSetListView list(PlatformUser user, PageUrl url, Locale locale) {
        OrganisationScope own = scopes.of(user);
        LocalDate today = LocalDate.now(clock);
        BitSet open = open(own, today);
        List<Listed> rows = queries.listVisible(own, user.staffId()).stream()
                .map(set -> new Listed(set, line(user, set, locale), count(set, own, today, open)))
                .toList();
        return new CustomerSetListView(tables.render(table(locale), TableRows.of(rows), TableState.from(url), locale));
    }

    private BitSet open(OrganisationScope scope, LocalDate day) {
        BitSet open = new BitSet();
        sales.read(snapshot -> snapshot.members(CustomerSetMembership.question(scope, day))).stream()
                .filter(shop -> shop.status() != RetailerStatus.CLOSED)
                .forEach(shop -> open.set(shop.retailerId()));
        return open;
    }

    private int count(CustomerSetRow set, OrganisationScope reader, LocalDate day, BitSet open) {
        return (int) membership.of(set, reader, day).stream().filter(open::get).count();
    }

    private String line(PlatformUser user, CustomerSetRow set, Locale locale) {
        List<CustomerSetTerm> terms = queries.findParts(set.id())
                .map(CustomerSetQueries.PartsRow::termList)
                .orElse(List.of());
        String line = words.line(CustomerRule.parse(set.rule()), terms, service.ownerScope(user, set), locale);
        LocalDate frozenOn = set.frozenOn();
        if (frozenOn != null) {
            line = Stream.of(text("tools.customerset.frozen-on", locale, frozenOn.toString()), line)
                    .filter(words -> !words.isEmpty())
                    .collect(Enumerated.clauses(locale));
        }
        return line.isEmpty() && set.kind() == CustomerSetKind.RULE
                ? text("tools.customerset.words.all", locale)
                : line;
    }

    /**
     * A blank form, or one with what a set is made of that the person sees.
     *
     * @param kind null for the copied set's own, or a list
     */
    @Transactional(readOnly = true)
    CustomerSetForm start(PlatformUser user, @Nullable UUID copied, @Nullable CustomerSetKind kind) {
        if (copied == null) {
            return frozenToday(CustomerSetForm.blank(kind == null ? CustomerSetKind.FIXED : kind));
        }
        CustomerSetForm form = form(user, copied);
        CustomerSetForm copy = form.as(kind == null ? form.kindOrFixed() : kind).on(0);
        return frozenToday(copy);
    }

    CustomerSetForm frozenToday(CustomerSetForm form) {
        return form.kindOrFixed() == CustomerSetKind.FROZEN && form.frozenOn() == null
                ? form.frozenOn(LocalDate.now(clock))
                : form;
    }

    /** What a set is made of; who is listed as far as the person sees them. */
    @Transactional(readOnly = true)
    CustomerSetForm form(PlatformUser user, UUID id) {
        CustomerSetRow set = service.get(user, id);
        CustomerSetQueries.PartsRow parts = queries.findParts(id).orElseThrow(NotFoundException::new);
        boolean changes = service.mayChange(user, set);
        List<CustomerSetQueries.ShopRow> listed =
                set.kind() == CustomerSetKind.FIXED ? queries.listListed(id) : List.of();
        Set<String> licences = listed.stream()
                .map(CustomerSetQueries.ShopRow::licenceNo)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!changes) {
            licences = queries.listByLicence(scopes.of(user), LocalDate.now(clock), licences).stream()
                    .map(CustomerSetQueries.ShopRow::licenceNo)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return CustomerSetForm.of(
                set.name(),
                set.revision(),
                set.kind(),
                set.note(),
                Objects.toString(set.frozenOn(), null),
                licences,
                CustomerRule.parse(set.rule()),
                parts.termList());
    }

    /** The set as it is now beside what the person wanted to make of it. */
    Conflict conflict(PlatformUser user, CustomerSetChanged faster, CustomerSetForm typed, Locale locale) {
        CustomerSetForm now = form(user, faster.id());
        OrganisationScope owner = owner(user, faster.id());
        return Conflict.by(faster.by())
                .field("tools.customerset.field.name", now.name(), typed.name())
                .field("tools.customerset.field.kind", kind(now, locale), kind(typed, locale))
                .field("tools.customerset.field.rule", words(now, owner, locale), words(typed, owner, locale))
                .field("tools.customerset.field.frozen-on", now.frozenOn(), typed.frozenOn())
                .field("tools.customerset.listed", counted(now, locale), counted(typed, locale))
                .field("tools.customerset.field.note", now.note(), typed.note())
                .build();
    }

    private String kind(CustomerSetForm form, Locale locale) {
        return text("tools.customerset.kind." + form.kindOrFixed().key(), locale);
    }

    private String counted(CustomerSetForm form, Locale locale) {
        Set<String> licences = form.licenceSet();
        return text("tools.customerset.conflict.listed", locale, figures.count(licences.size()))
                + licences.stream().limit(PREVIEWED).collect(Enumerated.names(locale));
    }

    private String words(CustomerSetForm form, OrganisationScope owner, Locale locale) {
        try {
            return words.line(CustomerRule.of(form.ruleOrNone().values()), form.chosenTerms(), owner, locale);
        } catch (BadRequestException unreadable) {
            return form.ruleOrNone().values().toString();
        }
    }

    /** The shops a set is chosen from: those of the unit it belongs to, or the person's own. */
    private OrganisationScope owner(PlatformUser user, @Nullable UUID id) {
        return id == null ? scopes.of(user) : service.ownerScope(user, service.get(user, id));
    }

    /** @param fileProblem code of why a file sent along couldn't be read, or null */
    CustomerSetView view(
            PlatformUser user, @Nullable UUID id, CustomerSetForm form, @Nullable String fileProblem, Locale locale) {
        @Nullable CustomerSetRow set = id == null ? null : service.get(user, id);
        OrganisationScope owner = owner(user, id);
        Resolved resolved = resolve(owner, id, form.licenceSet());
        return new CustomerSetView(
                id,
                CustomerSetService.mayPublish(user),
                set == null ? null : set.organisationName(),
                listed(resolved, form.listed()),
                found(owner, form),
                fileProblem,
                choices(user, id, form, owner, locale),
                preview(form, owner, resolved));
    }

    /** Who would be in it today. */
    CustomerSetView.PreviewView preview(PlatformUser user, @Nullable UUID id, CustomerSetForm form) {
        OrganisationScope owner = owner(user, id);
        return preview(form, owner, resolve(owner, id, form.licenceSet()));
    }

    private CustomerSetView.PreviewView preview(CustomerSetForm form, OrganisationScope owner, Resolved resolved) {
        try {
            LocalDate today = LocalDate.now(clock);
            LocalDate frozenOn = date(form.frozenOn());
            boolean frozen = form.kindOrFixed() == CustomerSetKind.FROZEN && frozenOn != null;
            Set<Integer> members = membership.of(
                    new CustomerSetMembership.Parts(
                            form.kindOrFixed(),
                            owner,
                            resolved.shops().stream()
                                    .map(CustomerSetQueries.ShopRow::id)
                                    .toList(),
                            CustomerRule.of(form.ruleOrNone().values()),
                            form.chosenTerms()),
                    frozen ? Objects.requireNonNull(frozenOn) : today);
            List<Integer> first = members.stream().limit(PREVIEWED).toList();
            return new CustomerSetView.PreviewView(
                    members.size(),
                    directory.shops(first).values().stream()
                            .map(shop -> new CustomerSetQueries.ShopRow(shop.id(), shop.licenceNo(), shop.name()))
                            .sorted((one, other) -> one.licenceNo().compareTo(other.licenceNo()))
                            .toList(),
                    null);
        } catch (BadRequestException unreadable) {
            return new CustomerSetView.PreviewView(null, List.of(), "tools.customerset.preview.unreadable");
        }
    }

    private static @Nullable LocalDate date(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Licences made out: shops in scope; those of nobody in scope; those listed before whose shops have left the scope. */
    private record Resolved(List<CustomerSetQueries.ShopRow> shops, List<String> unknown, Map<String, Integer> gone) {}

    private Resolved resolve(OrganisationScope owner, @Nullable UUID id, Set<String> licences) {
        if (licences.isEmpty()) {
            return new Resolved(List.of(), List.of(), Map.of());
        }
        List<CustomerSetQueries.ShopRow> shops = queries.listByLicence(owner, LocalDate.now(clock), licences);
        Set<String> left = new TreeSet<>(licences);
        shops.forEach(shop -> left.remove(shop.licenceNo()));
        Map<String, Integer> gone = new LinkedHashMap<>();
        if (id != null && !left.isEmpty()) {
            queries.listListed(id).stream()
                    .filter(shop -> left.remove(shop.licenceNo()))
                    .forEach(shop -> gone.put(shop.licenceNo(), shop.id()));
        }
        return new Resolved(shops, List.copyOf(left), gone);
    }

    /** Licences of the form whose shops aren't, or are no longer, in scope. */
    Collection<String> outside(PlatformUser user, @Nullable UUID id, CustomerSetForm form) {
        Resolved resolved = resolve(owner(user, id), id, form.licenceSet());
        return Stream.concat(resolved.unknown().stream(), resolved.gone().keySet().stream())
                .toList();
    }

    private static CustomerSetView.Listed listed(Resolved resolved, @Nullable String looked) {
        String part = looked == null ? "" : looked.strip();
        List<CustomerSetQueries.ShopRow> matching = resolved.shops().stream()
                .filter(shop -> shop.licenceNo().contains(part) || shop.name().contains(part))
                .toList();
        return new CustomerSetView.Listed(
                matching.subList(0, Math.min(LISTED_SHOWN, matching.size())),
                resolved.shops().size(),
                Math.max(0, matching.size() - LISTED_SHOWN),
                resolved.unknown(),
                List.copyOf(resolved.gone().keySet()));
    }

    private List<ShopDirectory.Found> found(OrganisationScope owner, CustomerSetForm form) {
        String looked = form.q() == null ? "" : form.q().strip();
        Set<String> listed = form.licenceSet();
        return looked.isEmpty()
                ? List.of()
                : directory.search(owner, LocalDate.now(clock), looked, false, FOUND_SHOWN).stream()
                        .filter(shop -> !listed.contains(shop.licenceNo()))
                        .toList();
    }

    /** The draft; null if something is wrong, which the errors say then. */
    @Nullable
    CustomerSetDraft check(PlatformUser user, @Nullable UUID id, CustomerSetForm form, Errors errors) {
        String name = form.name() == null ? "" : form.name().strip();
        if (name.isEmpty()) {
            errors.rejectValue("name", "tools.customerset.error.name-missing");
        } else if (name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "tools.customerset.error.name-long", new Object[] {LONGEST_NAME}, null);
        }
        String note = form.note() == null ? "" : form.note().strip();
        if (note.length() > LONGEST_NOTE) {
            errors.rejectValue("note", "tools.customerset.error.note-long", new Object[] {LONGEST_NOTE}, null);
        }
        CustomerSetKind kind = form.kindOrFixed();
        Set<Integer> members = kind == CustomerSetKind.FIXED ? checkListed(user, id, form, errors) : Set.of();
        CustomerRule rule = kind == CustomerSetKind.FIXED ? CustomerRule.none() : checkRule(user, id, form, errors);
        LocalDate frozenOn = kind == CustomerSetKind.FROZEN ? checkDay(form, errors) : null;
        return errors.hasErrors() || rule == null
                ? null
                : new CustomerSetDraft(
                        name,
                        kind,
                        Boolean.TRUE.equals(form.published()),
                        members,
                        rule,
                        frozenOn,
                        form.chosenTerms(),
                        note);
    }

    private Set<Integer> checkListed(PlatformUser user, @Nullable UUID id, CustomerSetForm form, Errors errors) {
        Resolved resolved = resolve(owner(user, id), id, form.licenceSet());
        if (!resolved.unknown().isEmpty()) {
            errors.reject(
                    "tools.customerset.error.unknown",
                    new Object[] {
                        resolved.unknown().size(),
                        resolved.unknown().stream().limit(PREVIEWED).collect(Enumerated.names())
                    },
                    null);
        }
        if (form.licenceSet().isEmpty() && form.chosenTerms().isEmpty()) {
            errors.reject("tools.customerset.error.nobody");
        }
        return Stream.concat(
                        resolved.shops().stream().map(CustomerSetQueries.ShopRow::id),
                        resolved.gone().values().stream())
                .collect(Collectors.toSet());
    }

    private @Nullable CustomerRule checkRule(
            PlatformUser user, @Nullable UUID id, CustomerSetForm form, Errors errors) {
        try {
            CustomerRule rule = CustomerRule.of(form.ruleOrNone().values());
            Integer brandSet = rule.brandSetId();
            boolean brandSetSeen = brandSet == null
                    || brandSets.listVisible(scopes.of(user), user.staffId()).stream()
                            .anyMatch(set -> set.id() == brandSet);
            if (!brandSetSeen || membership.cut(owner(user, id), rule).isEmpty()) {
                errors.reject("tools.customerset.error.gone");
            }
            CustomerRule.Volume volume = rule.volume();
            if (volume != null && volume.from() != null && volume.to() != null && volume.from() > volume.to()) {
                errors.rejectValue("rule.volumeTo", "tools.customerset.error.volume");
            }
            return rule;
        } catch (BadRequestException unreadable) {
            errors.rejectValue("rule." + unreadable.field(), "tools.customerset.error.value");
            return null;
        }
    }

    private @Nullable LocalDate checkDay(CustomerSetForm form, Errors errors) {
        LocalDate day = date(form.frozenOn());
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            errors.rejectValue("frozenOn", "tools.customerset.error.day");
        }
        return day;
    }

    private CustomerSetView.Choices choices(
            PlatformUser user, @Nullable UUID id, CustomerSetForm form, OrganisationScope owner, Locale locale) {
        if (form.kindOrFixed() == CustomerSetKind.FIXED) {
            return new CustomerSetView.Choices(
                    List.of(), List.of(), List.of(), List.of(), List.of(), otherSets(user, id, locale));
        }
        boolean one = owner.isManager();
        return new CustomerSetView.Choices(
                List.of(
                        facts("format", names(RetailFormat.values()), locale),
                        facts("marketType", names(MarketType.values()), locale),
                        facts("areaType", names(AreaType.values()), locale),
                        facts("scale", List.of("1", "2", "3"), locale),
                        facts("visitClass", names(VisitClass.values()), locale),
                        facts("terminal", names(Terminal.values()), locale),
                        facts("orderWeekday", List.of("1", "2", "3", "4", "5", "6", "7"), locale)),
                one
                        ? List.of()
                        : tree.listUnits(owner).stream()
                                .filter(unit -> !owner.organisationIds().contains(unit.id()))
                                .map(unit -> new FormOption("org:" + unit.code(), unit.name()))
                                .toList(),
                one
                        ? List.of()
                        : tree.listManagers(owner).stream()
                                .filter(OrganisationTree.Manager::active)
                                .map(manager -> new FormOption("manager:" + manager.username(), manager.name()))
                                .toList(),
                periods(form.ruleOrNone(), locale),
                brandSets.listVisible(scopes.of(user), user.staffId()).stream()
                        .map(set -> new FormOption(String.valueOf(set.id()), set.name()))
                        .toList(),
                otherSets(user, id, locale));
    }

    private List<FormOption> otherSets(PlatformUser user, @Nullable UUID id, Locale locale) {
        return queries.listVisible(scopes.of(user), user.staffId()).stream()
                .filter(set -> !set.id().equals(id))
                .map(set -> new FormOption(
                        set.id().toString(),
                        set.name() + " · "
                                + (set.organisationName() == null
                                        ? text("tools.customerset.owner.mine", locale)
                                        : set.organisationName())))
                .toList();
    }

    private CustomerSetView.Facts facts(String name, List<String> codes, Locale locale) {
        return new CustomerSetView.Facts(
                name,
                codes.stream()
                        .map(code -> new FormOption(code, text("tools.dimension." + name + "." + code, locale)))
                        .toList());
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** The usual ones, the last twelve months one by one, and those the set asks about now. */
    private List<FormOption> periods(CustomerRuleForm rule, Locale locale) {
        YearMonth month = YearMonth.now(clock);
        return Stream.of(
                        Stream.of("last-1", "last-2", "last-3", "last-6", "last-12", "month", "year"),
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(back -> month.minusMonths(back).toString()),
                        Stream.of(rule.volumePeriod(), rule.orderedPeriod()).filter(Objects::nonNull))
                .flatMap(Function.identity())
                .filter(code -> !code.isBlank())
                .distinct()
                .map(code -> new FormOption(code, period(code, locale)))
                .toList();
    }

    private String period(String code, Locale locale) {
        try {
            return words.period(new RulePeriod(code), locale);
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    private TableDefinition<Listed> table(Locale locale) {
        List<Column<Listed>> columns = new ArrayList<>();
        columns.add(Column.<Listed>of(
                        "name",
                        "tools.customerset.column.name",
                        ColumnType.TEXT,
                        row -> row.set().name())
                .linkedTo(row -> MemberPages.PATH + "?customerSet=" + row.set().id()));
        columns.add(Column.of(
                "kind",
                "tools.customerset.column.kind",
                ColumnType.TEXT,
                row -> text("tools.customerset.kind." + row.set().kind().key(), locale)));
        columns.add(Column.<Listed>of("shops", "tools.customerset.column.shops", ColumnType.COUNT, Listed::shops));
        columns.add(Column.of("rule", "tools.customerset.column.rule", ColumnType.TEXT, Listed::words));
        columns.add(Column.of(
                "owner",
                "tools.customerset.column.owner",
                ColumnType.TEXT,
                row -> row.set().organisationName() == null
                        ? text("tools.customerset.owner.mine", locale)
                        : row.set().organisationName()));
        columns.add(Column.of(
                "changed_at",
                "tools.customerset.column.changed-at",
                ColumnType.TEXT,
                row -> row.set().changedAt().atZoneSameInstant(clock.getZone()).format(MINUTE)));
        columns.add(Column.of(
                "changed_by",
                "tools.customerset.column.changed-by",
                ColumnType.TEXT,
                row -> row.set().changedBy()));
        return new TableDefinition<>("customer-sets", columns);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
