package com.platform135.tools.brandset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * S, the specs a report looks at: a brand set, specs named one by one, or all.
 *
 * @param brandSetId the set chosen, or null
 * @param name the set's name; null where specs were named or all are meant
 * @param members by spec code
 */
public record SpecChoice(
        @Nullable Integer brandSetId, @Nullable String name, boolean all, List<Member> members) {

    /**
     * A spec of S with the target its set gives it.
     *
     * @param targetRate a fraction; null for no target
     * @param fromDate first day the target holds, null for open
     * @param toDate last day the target holds, included, null for open
     */
    public record Member(
            int specId,
            String specCode,
            String specName,
            @Nullable BigDecimal targetRate,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate) {

        public Optional<BigDecimal> targetOn(LocalDate day) {
            boolean holds = (fromDate == null || !day.isBefore(fromDate)) && (toDate == null || !day.isAfter(toDate));
            return holds ? Optional.ofNullable(targetRate) : Optional.empty();
        }
    }

    public SpecChoice {
        members = List.copyOf(members);
    }

    /** One spec of S, with its target; empty if S doesn't hold it. */
    public Optional<SpecChoice> only(String specCode) {
        return members.stream()
                .filter(member -> member.specCode().equals(specCode))
                .findFirst()
                .map(member -> new SpecChoice(brandSetId, name, false, List.of(member)));
    }

    public List<Integer> specIds() {
        return members.stream().map(Member::specId).toList();
    }

    /** The target of S as a whole: what all members that have a target on the day agree on. */
    public Optional<BigDecimal> targetOn(LocalDate day) {
        List<BigDecimal> targets = members.stream()
                .flatMap(member -> member.targetOn(day).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return targets.size() == 1 ? Optional.of(targets.get(0)) : Optional.empty();
    }
}
