package com.platform135.tools.brandset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import com.platform135.db.brand.BrandSetSpec;

/**
 * The page as the person left it: name, chosen specs with their targets, and what he or she is looking for. Targets are typed in percent.
 *
 * @param lines chosen specs in the order of choosing
 * @param add specs ticked to be chosen next
 * @param target percent to give to every chosen spec, with {@code from} and {@code to}
 */
public record BrandSetForm(
        @Nullable String name,
        @Nullable Boolean published,
        @Nullable Integer revision,
        @Nullable List<Line> lines,
        @Nullable Set<Integer> add,
        @Nullable String target,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String brand,
        @Nullable String maker,
        @Nullable String priceClass,
        @Nullable String segment,
        @Nullable Boolean fresh) {

    private static final int LONGEST_NAME = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A chosen spec as typed. */
    public record Line(
            int specId,
            @Nullable String target,
            @Nullable String from,
            @Nullable String to) {

        static Line of(SpecChoice.Member member) {
            return new Line(
                    member.specId(),
                    member.targetRate() == null
                            ? null
                            : member.targetRate()
                                    .multiply(HUNDRED)
                                    .stripTrailingZeros()
                                    .toPlainString(),
                    Objects.toString(member.fromDate(), null),
                    Objects.toString(member.toDate(), null));
        }
    }

    static BrandSetForm blank() {
        return of("", 0, List.of());
    }

    static BrandSetForm of(String name, int revision, List<SpecChoice.Member> members) {
        return new BrandSetForm(
                        name, false, revision, null, null, null, null, null, null, null, null, null, null, false)
                .withLines(members.stream().map(Line::of).toList());
    }

    /** The same entries made upon a later revision. */
    BrandSetForm on(int laterRevision) {
        return new BrandSetForm(
                name,
                published,
                laterRevision,
                lines,
                null,
                target,
                from,
                to,
                q,
                brand,
                maker,
                priceClass,
                segment,
                fresh);
    }

    int seenRevision() {
        return revision == null ? 0 : revision;
    }

    List<Line> chosen() {
        return lines == null
                ? List.of()
                : lines.stream().filter(Objects::nonNull).toList();
    }

    SpecFilter filter() {
        return new SpecFilter(
                text(q), text(brand), text(maker), text(priceClass), text(segment), Boolean.TRUE.equals(fresh));
    }

    /** The ticked specs chosen too. */
    BrandSetForm withAdded() {
        Set<Integer> known = new LinkedHashSet<>();
        chosen().forEach(line -> known.add(line.specId()));
        List<Line> more = new ArrayList<>(chosen());
        if (add != null) {
            add.stream().filter(known::add).forEach(id -> more.add(new Line(id, target, from, to)));
        }
        return withLines(more);
    }

    BrandSetForm without(int specId) {
        return withLines(
                chosen().stream().filter(line -> line.specId() != specId).toList());
    }

    /** One target for every chosen spec, so that the set as a whole has it. */
    BrandSetForm withOneTarget() {
        return withLines(chosen().stream()
                .map(line -> new Line(line.specId(), target, from, to))
                .toList());
    }

    private BrandSetForm withLines(List<Line> newLines) {
        return new BrandSetForm(
                name,
                published,
                revision,
                newLines,
                null,
                target,
                from,
                to,
                q,
                brand,
                maker,
                priceClass,
                segment,
                fresh);
    }

    /** The draft; null if something is wrong, which the errors say then. */
    @Nullable
    BrandSetDraft check(Errors errors) {
        String checkedName = text(name);
        if (checkedName == null) {
            errors.rejectValue("name", "tools.brandset.error.name-missing");
        } else if (checkedName.length() > LONGEST_NAME) {
            errors.rejectValue("name", "tools.brandset.error.name-long", new Object[] {LONGEST_NAME}, null);
        }
        if (chosen().isEmpty()) {
            errors.reject("tools.brandset.error.no-specs");
        }
        List<BrandSetSpec> specs = new ArrayList<>();
        for (int i = 0; i < chosen().size(); i++) {
            specs.add(spec(chosen().get(i), "lines[" + i + "].", errors));
        }
        return errors.hasErrors() || checkedName == null
                ? null
                : new BrandSetDraft(checkedName, Boolean.TRUE.equals(published), specs);
    }

    private static BrandSetSpec spec(Line line, String path, Errors errors) {
        LocalDate first = date(line.from(), path + "from", errors);
        LocalDate last = date(line.to(), path + "to", errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue(path + "to", "tools.brandset.error.ends-before");
        }
        return new BrandSetSpec((short) line.specId(), rate(line.target(), path + "target", errors), first, last);
    }

    private static @Nullable BigDecimal rate(@Nullable String percent, String field, Errors errors) {
        String typed = text(percent);
        if (typed == null) {
            return null;
        }
        String number = typed.replaceFirst("[%％]$", "");
        if (!number.matches("\\d{1,3}(\\.\\d{1,2})?") || new BigDecimal(number).compareTo(HUNDRED) > 0) {
            errors.rejectValue(field, "tools.brandset.error.percent");
            return null;
        }
        return new BigDecimal(number).movePointLeft(2);
    }

    private static @Nullable LocalDate date(@Nullable String typed, String field, Errors errors) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "tools.brandset.error.date");
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
