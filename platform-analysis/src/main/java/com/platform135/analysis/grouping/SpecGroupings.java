package com.platform135.analysis.grouping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.db.brand.PriceSegment;
import com.platform135.db.brand.SpecCatalogue;
import com.platform135.db.brand.SpecRow;
import com.platform135.tools.table.CellValues;

/** Puts the specs on record into groups, and says what the groups are called. */
@Component
public class SpecGroupings {

    private static final String IN_PROVINCE = "in";
    private static final String OUT_OF_PROVINCE = "out";
    private static final int PRICE_CLASSES = 5;

    private final SpecCatalogue catalogue;
    private final MessageSource messages;

    public SpecGroupings(SpecCatalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** @param day whose 价位段 hold */
    public SpecGrouping of(SpecDimension dimension, LocalDate day) {
        List<SpecRow> specs = catalogue.listAll();
        return switch (dimension) {
            case PRICE_CLASS ->
                grouping(
                        dimension,
                        Stream.iterate(1, i -> i + 1)
                                .limit(PRICE_CLASSES)
                                .map(String::valueOf)
                                .toList(),
                        specs,
                        spec -> String.valueOf(spec.priceClass()));
            case SEGMENT -> bySegment(catalogue.listSegments(day), specs);
            case BRAND ->
                grouping(
                        dimension,
                        specs.stream()
                                .map(SpecRow::brand)
                                .distinct()
                                .sorted((one, other) -> CellValues.ASCENDING.compare(one, other))
                                .toList(),
                        specs,
                        SpecRow::brand);
            case PROVINCE ->
                grouping(
                        dimension,
                        List.of(IN_PROVINCE, OUT_OF_PROVINCE),
                        specs,
                        spec -> spec.inProvince() ? IN_PROVINCE : OUT_OF_PROVINCE);
            case SPEC -> grouping(dimension, specs.stream().map(SpecRow::code).toList(), specs, SpecRow::code);
        };
    }

    /** By the 价位段 that hold on each month's last day. */
    public Map<YearMonth, SpecGrouping> segmentsOf(List<YearMonth> months) {
        List<SpecRow> specs = catalogue.listAll();
        Map<List<PriceSegment>, SpecGrouping> made = new HashMap<>();
        Map<YearMonth, SpecGrouping> groupings = new HashMap<>();
        for (YearMonth month : months) {
            List<PriceSegment> segments = catalogue.listSegments(month.atEndOfMonth());
            groupings.put(month, made.computeIfAbsent(segments, one -> bySegment(one, specs)));
        }
        return groupings;
    }

    private static SpecGrouping bySegment(List<PriceSegment> segments, List<SpecRow> specs) {
        return grouping(
                SpecDimension.SEGMENT,
                segments.stream().map(PriceSegment::code).toList(),
                specs,
                spec -> segmentOf(segments, spec));
    }

    /** From a group's code to its name. */
    public UnaryOperator<String> names(SpecDimension dimension, Locale locale) {
        return switch (dimension) {
            case BRAND -> code -> code;
            case PRICE_CLASS, PROVINCE -> code -> text("analysis.grouping." + dimension.key() + "." + code, locale);
            case SEGMENT -> code -> segment(code, locale);
            case SPEC -> {
                Map<String, String> specs =
                        catalogue.listAll().stream().collect(Collectors.toMap(SpecRow::code, SpecRow::name));
                yield code -> specs.getOrDefault(code, code);
            }
        };
    }

    private static SpecGrouping grouping(
            SpecDimension dimension, List<String> codes, List<SpecRow> specs, Function<SpecRow, String> group) {
        Map<Integer, String> groupOf = new HashMap<>();
        Map<String, List<SpecRow>> members = new LinkedHashMap<>();
        codes.forEach(code -> members.put(code, new ArrayList<>()));
        for (SpecRow spec : specs) {
            String code = group.apply(spec);
            groupOf.put(spec.id(), code);
            members.computeIfAbsent(code, one -> new ArrayList<>()).add(spec);
        }
        return new SpecGrouping(dimension, codes, groupOf, members);
    }

    private static String segmentOf(List<PriceSegment> segments, SpecRow spec) {
        return segments.stream()
                .filter(segment -> segment.contains(spec.retailFen()))
                .findFirst()
                .map(PriceSegment::code)
                .orElse("");
    }

    /** 600-: 600元及以上; 0-50: 50元以下; 100-130: 100–130元. */
    private String segment(String code, Locale locale) {
        int dash = code.indexOf('-');
        if (dash < 0) {
            return text("tools.dimension.unknown", locale);
        }
        String lower = code.substring(0, dash);
        String upper = code.substring(dash + 1);
        if (upper.isEmpty()) {
            return text("analysis.grouping.segment.above", locale, lower);
        }
        return lower.equals("0")
                ? text("analysis.grouping.segment.below", locale, upper)
                : text("analysis.grouping.segment.between", locale, lower, upper);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
