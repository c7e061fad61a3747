package com.platform135.tools.filter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.PinyinInitials;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.retailer.AreaType;
import com.platform135.db.retailer.MarketType;
import com.platform135.db.retailer.RetailFormat;
import com.platform135.db.retailer.Terminal;
import com.platform135.db.retailer.VisitClass;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.customerset.CustomerSetQueries;
import com.platform135.tools.customerset.CustomerSetRow;
import com.platform135.tools.filter.FilterField.Kind;
import com.platform135.tools.filter.FilterField.Option;
import com.platform135.tools.filter.FilterField.OptionGroup;
import com.platform135.tools.report.ReportParametersReader;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;
import com.platform135.tools.table.PageUrl;

/** The query row that reports share, field by field as the data contract names them. */
@Component
public class ReportFilters {

    private static final int LOWEST_TIER = 1;
    private static final int HIGHEST_TIER = 30;
    private static final int IN_VIEW = 6;
    private static final List<String> WEEKDAYS = List.of("1", "2", "3", "4", "5", "6", "7");

    private final BrandSetQueries brandSets;
    private final CustomerSetQueries customerSets;
    private final SpecCatalogue specs;
    private final ScopeResolver scopes;
    private final SavedViews views;
    private final Clock clock;
    private final MessageSource messages;

    public ReportFilters(
            BrandSetQueries brandSets,
            CustomerSetQueries customerSets,
            SpecCatalogue specs,
            ScopeResolver scopes,
            SavedViews views,
            Clock clock,
            MessageSource messages) {
        this.brandSets = brandSets;
        this.customerSets = customerSets;
        this.specs = specs;
        this.scopes = scopes;
        this.views = views;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The whole row: 品牌集, 客户集, 按, 业态, 档位 in view, six on one line; the rest after 展开.
     *
     * @param by the dimensions this report can be broken down by, the default first; empty for no choice
     */
    public FilterBar bar(PageUrl here, PlatformUser reader, List<Dimension> by, Locale locale) {
        Fields fields = new Fields(here, reader, locale);
        return bar(here, reader, by, fields, List.of(fields.brandSet()), List.of());
    }

    /** The whole row with fields of the page's own behind 按. */
    public FilterBar bar(PageUrl here, PlatformUser reader, List<Dimension> by, List<FilterField> own, Locale locale) {
        Fields fields = new Fields(here, reader, locale);
        return bar(here, reader, by, fields, List.of(fields.brandSet()), own);
    }

    /** The same for reports that specs say nothing about. */
    public FilterBar shops(PageUrl here, PlatformUser reader, List<Dimension> by, Locale locale) {
        return bar(here, reader, by, new Fields(here, reader, locale), List.of(), List.of());
    }

    /** A row for a list of shops: fields of its own, then those by which shops are chosen. */
    public FilterBar shops(PageUrl here, PlatformUser reader, Locale locale, List<FilterField> own) {
        return bar(here, reader, List.of(), new Fields(here, reader, locale), List.of(), own);
    }

    /** The same with fields of the page's own behind 按. */
    public FilterBar shops(
            PageUrl here, PlatformUser reader, List<Dimension> by, List<FilterField> own, Locale locale) {
        return bar(here, reader, by, new Fields(here, reader, locale), List.of(), own);
    }

    private FilterBar bar(
            PageUrl here,
            PlatformUser reader,
            List<Dimension> by,
            Fields fields,
            List<FilterField> before,
            List<FilterField> own) {
        List<FilterField> first = new ArrayList<>(before);
        first.add(fields.customerSet());
        if (!by.isEmpty()) {
            first.add(fields.by(by));
        }
        first.addAll(own);
        List<FilterField> more = new ArrayList<>();
        Stream.of(fields.coded("format", names(RetailFormat.values())), fields.tiers())
                .forEach(field -> (first.size() < IN_VIEW ? first : more).add(field));
        more.addAll(List.of(
                fields.coded("marketType", names(MarketType.values())),
                fields.coded("areaType", names(AreaType.values())),
                fields.coded("scale", List.of("1", "2", "3")),
                fields.coded("visitClass", names(VisitClass.values())),
                fields.coded("terminal", names(Terminal.values())),
                fields.coded("orderWeekday", WEEKDAYS),
                FilterField.text(
                        ReportParametersReader.SHOP,
                        messages.getMessage("tools.report.condition.shop", null, fields.locale),
                        here.get(ReportParametersReader.SHOP)),
                fields.attribution()));
        return bar(here, reader, first, more);
    }

    /** A row of any fields, with saved views. */
    public FilterBar bar(PageUrl here, PlatformUser reader, List<FilterField> first, List<FilterField> more) {
        Set<String> asked = Stream.concat(first.stream(), more.stream())
                .flatMap(ReportFilters::parameters)
                .collect(Collectors.toSet());
        PageUrl kept = here.without(asked.toArray(String[]::new)).without("page", "more");
        boolean open = here.get("more") != null
                || more.stream().anyMatch(FilterField::isSet)
                || here.get("attribution") != null;
        return new FilterBar(
                here.path(),
                kept.list(),
                first,
                more,
                open,
                SavedViews.frameOnly(here).with("reset", "1").toString(),
                here.with("more", "1").toString(),
                views.list(here, reader),
                here.toString());
    }

    private static Stream<String> parameters(FilterField field) {
        return Stream.concat(
                        Stream.of(field.name(), field.upperName() == null ? field.name() : field.upperName()),
                        field.groups().stream().map(OptionGroup::name))
                .distinct();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** The fields of one row. */
    private final class Fields {

        private final PageUrl here;
        private final PlatformUser reader;
        private final Locale locale;

        Fields(PageUrl here, PlatformUser reader, Locale locale) {
            this.here = here;
            this.reader = reader;
            this.locale = locale;
        }

        FilterField by(List<Dimension> dimensions) {
            String chosen = here.get("by") == null ? dimensions.get(0).key() : String.valueOf(here.get("by"));
            return FilterField.select(
                    "by",
                    text("tools.filter.by"),
                    dimensions.stream()
                            .map(dimension -> Option.of(
                                    dimension.key(),
                                    text("tools.dimension." + dimension.key()),
                                    dimension.key().equals(chosen)))
                            .toList());
        }

        FilterField attribution() {
            return FilterField.select(
                    "attribution",
                    text("tools.report.condition.attribution"),
                    Stream.of(Attribution.values())
                            .map(way -> Option.of(
                                    way == Attribution.HISTORICAL ? "" : way.key(),
                                    text("tools.attribution." + way.key()),
                                    way.key().equals(here.get("attribution"))))
                            .toList());
        }

        FilterField coded(String dimension, Collection<String> codes) {
            Set<String> chosen = Set.copyOf(here.all(dimension));
            return FilterField.checks(
                    dimension,
                    text("tools.dimension." + dimension),
                    text("tools.filter.all"),
                    codes.stream()
                            .map(code -> Option.of(
                                    code, text("tools.dimension." + dimension + "." + code), chosen.contains(code)))
                            .toList());
        }

        FilterField tiers() {
            List<Option> tiers = IntStream.rangeClosed(LOWEST_TIER, HIGHEST_TIER)
                    .mapToObj(String::valueOf)
                    .map(tier -> Option.of(tier, tier, false))
                    .toList();
            return new FilterField(
                    Kind.RANGE,
                    "tierFrom",
                    "tierTo",
                    text("tools.dimension.tier"),
                    text("tools.filter.all"),
                    List.of(new OptionGroup(null, "tierFrom", false, tiers)),
                    here.get("tierFrom") == null ? "" : String.valueOf(here.get("tierFrom")),
                    here.get("tierTo") == null ? "" : String.valueOf(here.get("tierTo")));
        }

        FilterField brandSet() {
            List<OptionGroup> groups = new ArrayList<>();
            String chosen = here.get("brandSet") == null ? "" : String.valueOf(here.get("brandSet"));
            boolean one = !here.all("specs").isEmpty();
            groups.add(new OptionGroup(
                    null,
                    "brandSet",
                    false,
                    List.of(Option.of("", text("tools.report.all-specs"), chosen.isEmpty() && !one))));
            sets().forEach((owner, sets) -> groups.add(new OptionGroup(
                    owner,
                    "brandSet",
                    false,
                    sets.stream().map(set -> option(set, chosen)).toList())));
            Set<String> codes = Set.copyOf(here.all("specs"));
            List<SpecRow> all = specs.listAll();
            Map<String, List<SpecRow>> brands = all.stream()
                    .collect(Collectors.groupingBy(SpecRow::brand, LinkedHashMap::new, Collectors.toList()));
            Set<String> single = codes;
            for (OptionGroup kind : List.of(
                    kinds("tools.filter.price-class", single, classes(all)),
                    kinds("tools.filter.segment", single, segments(all)),
                    kinds("tools.filter.brand", single, brands))) {
                boolean chosenBefore = single.isEmpty();
                groups.add(chosenBefore ? unchosen(kind) : kind);
                if (kind.options().stream().anyMatch(Option::chosen)) {
                    single = Set.of();
                }
            }
            Set<String> left = single;
            brands.forEach((brand, members) -> groups.add(new OptionGroup(
                    brand,
                    "specs",
                    true,
                    members.stream().map(spec -> option(spec, left)).toList())));
            return new FilterField(
                    Kind.BRAND_SET,
                    "brandSet",
                    null,
                    text("tools.report.condition.specs"),
                    text("tools.report.all-specs"),
                    groups,
                    "",
                    "");
        }

        /** 价类, by number. */
        private Map<String, List<SpecRow>> classes(List<SpecRow> all) {
            Map<String, List<SpecRow>> classes = new LinkedHashMap<>();
            all.stream()
                    .sorted(Comparator.comparing(SpecRow::priceClass))
                    .forEach(spec -> classes.computeIfAbsent(
                                    text("tools.brandset.class." + spec.priceClass()), name -> new ArrayList<>())
                            .add(spec));
            return classes;
        }

        /** 价位段 of today, the dearest first. */
        private Map<String, List<SpecRow>> segments(List<SpecRow> all) {
            Map<String, List<SpecRow>> found = new LinkedHashMap<>();
            specs.listSegments(LocalDate.now(clock)).forEach(segment -> {
                List<SpecRow> members = all.stream()
                        .filter(spec -> segment.contains(spec.retailFen()))
                        .toList();
                if (!members.isEmpty()) {
                    found.put(segment.range(), members);
                }
            });
            return found;
        }

        /** Choices that stand for all their specs at once. */
        private OptionGroup kinds(String labelKey, Set<String> chosen, Map<String, List<SpecRow>> members) {
            return new OptionGroup(
                    text(labelKey),
                    "specs",
                    false,
                    members.entrySet().stream()
                            .map(kind -> option(kind.getKey(), kind.getValue(), chosen))
                            .toList());
        }

        private OptionGroup unchosen(OptionGroup group) {
            return new OptionGroup(
                    group.label(),
                    group.name(),
                    group.many(),
                    group.options().stream()
                            .map(option -> new Option(
                                    option.value(), option.label(), option.note(), false, option.searchText()))
                            .toList());
        }

        private Option option(String name, List<SpecRow> members, Set<String> chosen) {
            List<String> codes = members.stream().map(SpecRow::code).toList();
            return new Option(
                    String.join(",", codes),
                    name,
                    messages.getMessage("tools.filter.specs", new Object[] {codes.size()}, locale),
                    chosen.equals(Set.copyOf(codes)),
                    PinyinInitials.of(name));
        }

        FilterField customerSet() {
            List<OptionGroup> groups = new ArrayList<>();
            String chosen = here.get("customerSet") == null ? "" : String.valueOf(here.get("customerSet"));
            groups.add(new OptionGroup(
                    null,
                    "customerSet",
                    false,
                    List.of(Option.of("", text("tools.filter.all-customers"), chosen.isEmpty()))));
            Function<CustomerSetRow, String> owner = set ->
                    set.organisationName() == null ? text("tools.filter.own-customer-sets") : set.organisationName();
            customerSets.listVisible(scopes.of(reader), reader.staffId()).stream()
                    .collect(Collectors.groupingBy(owner, LinkedHashMap::new, Collectors.toList()))
                    .forEach((name, sets) -> groups.add(new OptionGroup(
                            name,
                            "customerSet",
                            false,
                            sets.stream().map(set -> option(set, chosen)).toList())));
            return new FilterField(
                    Kind.ONE_OF,
                    "customerSet",
                    null,
                    text("tools.report.condition.customerSet"),
                    text("tools.filter.all-customers"),
                    groups,
                    "",
                    "");
        }

        private Option option(CustomerSetRow set, String chosen) {
            String id = set.id().toString();
            return new Option(
                    id,
                    set.name(),
                    text("tools.customerset.kind." + set.kind().key()),
                    chosen.equals(id) || chosen.equals(set.name()),
                    PinyinInitials.of(set.name()));
        }

        private Map<String, List<BrandSetRow>> sets() {
            Function<BrandSetRow, String> owner = set -> set.mine()
                    ? text("tools.filter.own-sets")
                    : set.organisationName() == null ? text("tools.filter.other-sets") : set.organisationName();
            return brandSets.listVisible(scopes.of(reader), reader.staffId()).stream()
                    .collect(Collectors.groupingBy(owner, LinkedHashMap::new, Collectors.toList()));
        }

        private Option option(BrandSetRow set, String chosen) {
            String id = String.valueOf(set.id());
            String count = messages.getMessage("tools.filter.specs", new Object[] {set.specs()}, locale);
            return new Option(id, set.name(), count, chosen.equals(id) || chosen.equals(set.name()), "");
        }

        private Option option(SpecRow spec, Set<String> chosen) {
            return new Option(
                    spec.code(),
                    spec.name(),
                    spec.code(),
                    chosen.contains(spec.code()),
                    spec.code() + " " + spec.initials());
        }

        private String text(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
