package com.platform135.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What market managers and branches made of the visits: those of the last days wait for review, one in thirty went back, old opinions are
 * mostly settled; of each branch's complaints the late ones still wait for its answer.
 */
final class VisitReviews {

    private static final int DAYS_WAITING = 3;
    private static final int DAYS_TO_CORRECT = 9;
    private static final Set<String> VOICES = Set.of("OPINION", "COMPLAINT");

    private final long seed;
    private final LocalDate today;
    private final DemoSpec spec;

    /** @param spec what remarks are about that are about a spec */
    VisitReviews(long seed, LocalDate today, DemoSpec spec) {
        this.seed = seed;
        this.today = today;
        this.spec = spec;
    }

    /**
     * What a market manager said of a visit.
     *
     * @param corrected whether the customer manager wrote it anew after it came back
     */
    record Review(
            boolean returned,
            boolean corrected,
            @Nullable String note,
            @Nullable String comment,
            LocalDateTime at) {}

    /**
     * Where a matter stands.
     *
     * @param escalated whether the branch was asked
     */
    record Standing(
            String state,
            LocalDate changedOn,
            boolean escalated,
            @Nullable String answer) {}

    /** Null while the visit waits. */
    @Nullable
    Review of(DemoVisit visit) {
        if (!visit.day().isBefore(today.minusDays(DAYS_WAITING))) {
            return null;
        }
        Shop shop = visit.call().shop();
        Chance chance = Chance.of(seed, 91L + shop.index(), visit.day().toEpochDay());
        boolean returned = !visit.unchanged() && chance.happens(0.03);
        return new Review(
                returned,
                returned && visit.day().isBefore(today.minusDays(DAYS_TO_CORRECT)),
                returned ? words("return", shop, chance) : null,
                !visit.unchanged() && chance.happens(0.06) ? words("comment", shop, chance) : null,
                nextMorning(visit.day()).plusSeconds(chance.below(5400)));
    }

    /** @param keptOn when the promise was kept, or null */
    Standing of(DemoVisit visit, DemoVisit.Matter matter, @Nullable LocalDate keptOn) {
        Shop shop = visit.call().shop();
        Chance chance = Chance.of(seed, 92L + shop.index(), matter.id().getLeastSignificantBits());
        long age = today.toEpochDay() - matter.raisedOn().toEpochDay();
        if (matter.kind().equals("PROMISE")) {
            return keptOn == null ? open(matter) : new Standing("DONE", keptOn, false, null);
        }
        if (matter.kind().equals("COMPLAINT")) {
            return age > 25
                    ? settled("ANSWERED", matter, shop, true, chance)
                    : age < DAYS_WAITING ? open(matter) : escalated(matter);
        }
        double draw = chance.uniform();
        if (VOICES.contains(matter.kind())) {
            return age < 10 || draw > 0.85
                    ? open(matter)
                    : draw < 0.6
                            ? settled("DONE", matter, shop, draw < 0.15, chance)
                            : draw < 0.75 || age > 25
                                    ? settled("ANSWERED", matter, shop, true, chance)
                                    : escalated(matter);
        }
        return age > 12 && draw < 0.65
                ? new Standing("DONE", matter.raisedOn().plusDays(9), false, null)
                : open(matter);
    }

    String askedBecause(DemoVisit visit, DemoVisit.Matter matter) {
        return words(
                "escalate", visit.call().shop(), Chance.of(seed, 93, matter.id().getLeastSignificantBits()));
    }

    private static Standing open(DemoVisit.Matter matter) {
        return new Standing("OPEN", matter.raisedOn(), false, null);
    }

    private static Standing escalated(DemoVisit.Matter matter) {
        return new Standing("ESCALATED", nextMorning(matter.raisedOn()).toLocalDate(), true, null);
    }

    private Standing settled(String state, DemoVisit.Matter matter, Shop shop, boolean byBranch, Chance chance) {
        LocalDate day = nextMorning(matter.raisedOn()).toLocalDate().plusDays(3);
        return new Standing(state, day, byBranch, words("reply", shop, chance));
    }

    private String words(String theme, Shop shop, Chance chance) {
        return VisitTales.sentence(theme, shop, spec, spec, chance);
    }

    /** Before the morning meeting of the next working day. */
    static LocalDateTime nextMorning(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next.atTime(LocalTime.of(8, 2));
    }
}
