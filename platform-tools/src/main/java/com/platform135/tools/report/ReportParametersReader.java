package com.platform135.tools.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.db.calendar.Period;
import com.platform135.db.organisation.OrganisationScope;
import com.platform135.db.sales.Attribution;
import com.platform135.db.sales.Dimension;
import com.platform135.db.sales.RetailerFilter;
import com.platform135.tools.brandset.BrandSetQueries;
import com.platform135.tools.brandset.BrandSetRow;
import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.customerset.CustomerSetMembership;
import com.platform135.tools.customerset.CustomerSets;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.error.NotFoundException;
import com.platform135.tools.scope.ScopeResolver;
import com.platform135.tools.security.PlatformUser;

/**
 * Reads the parameters that all reports share, strictly: what is unknown or doesn't parse is refused by name (400), what the caller may not
 * see does not exist (404). A blank value counts as not given.
 */
@Component
public class ReportParametersReader {

    /** 许可证号/店名: a part of either, or of the initials of the name. */
    public static final String SHOP = "shop";

    /** The data contract's common parameters. */
    public static final Set<String> COMMON = Set.of(
            "org",
            "manager",
            "from",
            "to",
            "month",
            "months",
            "brandSet",
            "specs",
            "customerSet",
            "format",
            "marketType",
            "areaType",
            "scale",
            "tierFrom",
            "tierTo",
            "visitClass",
            "terminal",
            "orderWeekday",
            SHOP,
            "by",
            "attribution");

    /** Pages also take any period in one word: {@code 2026-W47}, {@code 2026-Q4}, {@code 2026}. */
    public static final String PERIOD = "period";

    private static final Set<String> PERIODS = Set.of("from", "to", "month", "months", PERIOD);
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_DAYS = 3660;

    private final ScopeResolver scopes;
    private final BrandSetQueries brandSets;
    private final CustomerSetMembership customerSets;
    private final SpecCatalogue specs;
    private final ShopDirectory directory;
    private final Clock clock;

    public ReportParametersReader(
            ScopeResolver scopes,
            BrandSetQueries brandSets,
            CustomerSetMembership customerSets,
            SpecCatalogue specs,
            ShopDirectory directory,
            Clock clock) {
        this.scopes = scopes;
        this.brandSets = brandSets;
        this.customerSets = customerSets;
        this.specs = specs;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What an address asks.
     *
     * @param own names of the report's own parameters
     * @param defaultBy the rows where {@code by} is not given
     */
    public ReportParameters read(
            PlatformUser user, Map<String, String> parameters, Set<String> own, Dimension defaultBy) {
        refuseUnknown(parameters.keySet(), own);
        Map<String, String> given = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
        LocalDate today = LocalDate.now(clock);
        OrganisationScope scope = scopes.resolve(user, given.get("org"), given.get("manager"));
        Period period = period(given, today);
        CustomerSets.Found customerSet = customerSet(user, given, period.lastDay());
        return new ReportParameters(
                scope,
                period,
                specs(user, given),
                filter(given, customerSet),
                customerSet,
                one(given, "by", Dimension::find, defaultBy),
                one(given, "attribution", Attribution::find, Attribution.HISTORICAL),
                today,
                given.entrySet().stream()
                        .filter(entry ->
                                own.contains(entry.getKey()) || entry.getKey().equals(SHOP))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static void refuseUnknown(Set<String> names, Set<String> own) {
        for (String name : new TreeSet<>(names)) {
            if (!COMMON.contains(name) && !own.contains(name)) {
                String known = Stream.concat(COMMON.stream(), own.stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
                throw new BadRequestException("unknown-parameter", name, name, known);
            }
        }
    }

    private static Period period(Map<String, String> given, LocalDate today) {
        Set<String> named = new TreeSet<>(given.keySet());
        named.retainAll(PERIODS);
        if (named.isEmpty()) {
            return Period.month(YearMonth.from(today));
        }
        boolean range = named.equals(Set.of("from", "to"));
        String field = named.contains("from") || named.contains("to")
                ? "from"
                : named.iterator().next();
        if ((named.size() > 1 && !range) || (named.size() == 1 && field.equals("from"))) {
            throw new BadRequestException("period-once", field);
        }
        String text = range ? given.get("from") + ".." + given.get("to") : String.valueOf(given.get(field));
        if (!isWritten(field, text)) {
            throw BadRequestException.forValue(field, text);
        }
        try {
            return withinReason(Period.parse(text), field);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw BadRequestException.forValue(field, text);
        }
    }

    /** Each parameter in its own notation: a month is no week. */
    private static boolean isWritten(String field, String text) {
        String[] ends = text.split("\\.\\.", -1);
        return switch (field) {
            case "month" -> MONTH.matcher(text).matches();
            case "months" ->
                ends.length <= 2
                        && Arrays.stream(ends)
                                .allMatch(end -> MONTH.matcher(end).matches());
            case "from" -> Arrays.stream(ends).allMatch(end -> DAY.matcher(end).matches());
            default -> true;
        };
    }

    private static Period withinReason(Period period, String field) {
        boolean inside =
                period.start().getYear() >= FIRST_YEAR && period.lastDay().getYear() <= LAST_YEAR;
        if (!inside || period.days() > LONGEST_DAYS) {
            throw new BadRequestException("period-range", field, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return period;
    }

    private SpecChoice specs(PlatformUser user, Map<String, String> given) {
        String set = given.get("brandSet");
        String codes = given.get("specs");
        if (set != null && codes != null) {
            throw new BadRequestException("specs-once", "specs");
        }
        if (set != null) {
            return brandSet(user, set);
        }
        return codes == null ? choice(true, specs.listAll()) : choice(false, named(codes));
    }

    private SpecChoice brandSet(PlatformUser user, String idOrName) {
        OrganisationScope own = scopes.of(user);
        BrandSetRow set = brandSets
                .findVisible(own, user.staffId(), idOrName)
                .orElseThrow(() -> NotFoundException.forParameter("brandSet", idOrName));
        return new SpecChoice(set.id(), set.name(), false, brandSets.listMembers(own, user.staffId(), set.id()));
    }

    private List<SpecRow> named(String codes) {
        Set<String> wanted = new TreeSet<>(RetailerFilters.list(codes));
        List<SpecRow> found = specs.listAll().stream()
                .filter(spec -> wanted.contains(spec.code()))
                .toList();
        found.forEach(spec -> wanted.remove(spec.code()));
        if (!wanted.isEmpty()) {
            throw BadRequestException.forValue("specs", String.join(",", wanted));
        }
        return found;
    }

    private static SpecChoice choice(boolean all, List<SpecRow> rows) {
        return new SpecChoice(
                null,
                null,
                all,
                rows.stream()
                        .map(spec -> new SpecChoice.Member(spec.id(), spec.code(), spec.name(), null, null, null))
                        .toList());
    }

    private CustomerSets.@Nullable Found customerSet(PlatformUser user, Map<String, String> given, LocalDate day) {
        String set = given.get("customerSet");
        return set == null
                ? null
                : customerSets
                        .findVisible(user, set, day)
                        .orElseThrow(() -> NotFoundException.forParameter("customerSet", set));
    }

    private RetailerFilter filter(Map<String, String> given, CustomerSets.@Nullable Found set) {
        RetailerFilter filter = RetailerFilters.read(given);
        RetailerFilter within = set == null ? filter : filter.withRetailerIds(set.retailerIds());
        String words = given.get(SHOP);
        if (words == null) {
            return within;
        }
        Set<Integer> named = directory.listNamed(words);
        return within.withRetailerIds(
                set == null
                        ? named
                        : named.stream().filter(set.retailerIds()::contains).collect(Collectors.toSet()));
    }

    private static <T> T one(
            Map<String, String> given, String field, Function<String, Optional<T>> reading, T otherwise) {
        @Nullable String text = given.get(field);
        return text == null
                ? otherwise
                : reading.apply(text).orElseThrow(() -> BadRequestException.forValue(field, text));
    }
}
