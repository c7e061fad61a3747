package com.platform135.app.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.platform135.db.visit.FindingCode;

/** What one customer manager found on the calls, told in his or her words. Told in order: promises made are remembered until kept. */
final class VisitTales {

    private static final List<String> THEMES = List.of("stock", "display", "sell", "policy", "price", "market", "good");
    private static final double[] THEME_WEIGHTS = {20, 16, 24, 12, 7, 9, 12};
    private static final int TALKED_ABOUT = 40;

    private static final Map<String, List<String[]>> WORDS = DemoResource.lines("visit-words.txt").stream()
            .map(line -> line.split(" ", 3))
            .collect(Collectors.groupingBy(line -> line[0]));

    private final long seed;
    private final String manager;
    private final List<DemoSpec> specs;
    private final DemoSpec inverted;
    private final DemoSpec favourite;
    private final Map<Shop, String> stories;
    private final Map<Shop, List<DemoVisit.Matter>> promises = new HashMap<>();

    /** @param stories by shop, one of need, and complaint until it is told */
    VisitTales(long seed, String manager, List<DemoSpec> specs, Map<Shop, String> stories) {
        this.seed = seed;
        this.manager = manager;
        this.specs = specs.stream()
                .filter(spec -> spec.retiredOn() == null)
                .sorted((a, b) -> Double.compare(b.pull(), a.pull()))
                .limit(TALKED_ABOUT)
                .toList();
        this.inverted = DemoSpec.byName(specs, SamplePoints.INVERTED_SPEC);
        this.favourite = DemoSpec.byName(specs, Campaign.SPEC);
        this.stories = new HashMap<>(stories);
    }

    DemoVisit tell(VisitRounds.Call call) {
        Shop shop = call.shop();
        Chance chance = Chance.of(seed, 81L + shop.index(), call.start().toEpochSecond(ZoneOffset.UTC));
        Teller teller = new Teller(call, chance);
        LocalDate slumpsFrom = shop.habit().slumpsFrom();
        boolean slumps = slumpsFrom != null && call.day().isAfter(slumpsFrom.plusDays(10));
        String story = stories.getOrDefault(shop, "");
        if (story.startsWith("complaint") && call.day().isAfter(complainsAfter(story))) {
            stories.remove(shop);
            teller.complain();
        } else if (slumps) {
            teller.worry();
        } else if (story.equals("need")) {
            teller.help();
        } else if (!chance.happens(0.38)) {
            teller.chat();
        }
        return teller.done(slumps);
    }

    private static LocalDate complainsAfter(String story) {
        return LocalDate.parse(story.substring("complaint ".length()));
    }

    /** An id of version 7 that depends on the time and the draws alone. */
    static UUID id(LocalDateTime time, Chance chance) {
        long millis = time.toInstant(ZoneOffset.ofHours(8)).toEpochMilli();
        long first = millis << 16 | 0x7000L | chance.below(1 << 12);
        return new UUID(first, chance.next() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    /** A sentence of a theme, about these specs. */
    static String sentence(String theme, Shop shop, DemoSpec spec, DemoSpec other, Chance chance) {
        return fill(chance.oneOf(words(theme))[2], shop, spec, other, chance);
    }

    private static List<String[]> words(String theme) {
        return WORDS.getOrDefault(theme, List.of());
    }

    private static String fill(String sentence, Shop shop, DemoSpec spec, DemoSpec other, Chance chance) {
        String address = shop.identity().address();
        int road = Math.max(address.indexOf("街道"), address.indexOf("片区"));
        return sentence.replace("{spec}", spec.name())
                .replace("{other}", other.name())
                .replace("{n}", String.valueOf(2 + chance.below(8)))
                .replace("{town}", road > 3 ? address.substring(3, road) : address.substring(0, 3))
                .replace("{owner}", shop.identity().owner().substring(0, 1));
    }

    /** One visit while it is being told. */
    private final class Teller {

        private final VisitRounds.Call call;
        private final Chance chance;
        private final DemoSpec spec;
        private final DemoSpec other;
        private final StringBuilder effect = new StringBuilder();
        private final List<DemoVisit.Finding> findings = new ArrayList<>();
        private final List<DemoVisit.Matter> matters = new ArrayList<>();
        private int unhappy;

        Teller(VisitRounds.Call call, Chance chance) {
            this.call = call;
            this.chance = chance;
            this.spec = chance.happens(0.2) ? favourite : chance.oneOf(specs);
            this.other = chance.oneOf(specs);
        }

        void chat() {
            switch (call.method()) {
                case "PHONE" -> say("phone");
                case "ONLINE" -> say("online");
                default -> {
                    say(THEMES.get(chance.weighted(THEME_WEIGHTS)));
                    if (chance.happens(0.4)) {
                        say(THEMES.get(chance.weighted(THEME_WEIGHTS)));
                    }
                }
            }
            raise("PROMISE", "promise", 0.07, 4 + chance.below(7));
            raise("REQUEST", "request", 0.035, 10);
            raise("OPINION", "opinion", 0.025, null);
            raise("COMPLAINT", "delivery", 0.0015, null);
            raise("OPPORTUNITY", "opportunity", 0.015, null);
            raise("CLUE", "clue", 0.005, null);
            raise("TARGET", "target", 0.01, 30);
        }

        void worry() {
            say("slump");
            unhappy = 1;
            raise("OPINION", "opinion", 0.4, null);
            raise("PROMISE", "promise", 0.25, 5);
        }

        void help() {
            say("need");
            raise("REQUEST", "request", 0.2, 7);
            raise("PROMISE", "promise", 0.25, 5);
        }

        void complain() {
            say("price");
            unhappy = 2;
            raise("COMPLAINT", "complaint", 1, null);
        }

        DemoVisit done(boolean slumps) {
            List<DemoVisit.Matter> open = promises.computeIfAbsent(call.shop(), shop -> new ArrayList<>());
            List<DemoVisit.Matter> kept =
                    open.stream().filter(promise -> chance.happens(0.78)).toList();
            List<String> reasons = new ArrayList<>();
            if (call.overdue()) {
                reasons.add("OVERDUE");
            }
            if (slumps) {
                reasons.add("FALLING");
            }
            if (!open.isEmpty()) {
                reasons.add("PROMISE");
            }
            open.removeAll(kept);
            open.addAll(matters.stream()
                    .filter(matter -> matter.kind().equals("PROMISE"))
                    .toList());
            return new DemoVisit(
                    id(call.start(), chance),
                    call,
                    manager,
                    reasons,
                    effect.isEmpty() && kept.isEmpty(),
                    satisfaction(),
                    effect.isEmpty() ? null : effect.toString(),
                    List.copyOf(findings),
                    List.copyOf(matters),
                    kept);
        }

        private @Nullable Integer satisfaction() {
            if (unhappy == 0 && chance.happens(0.25)) {
                return null;
            }
            return switch (unhappy) {
                case 0 -> 5 - chance.weighted(45, 40, 12, 3);
                case 1 -> 4 - chance.weighted(18, 50, 32);
                default -> 1;
            };
        }

        private void say(String theme) {
            String[] line = chance.oneOf(words(theme));
            DemoSpec about = theme.equals("price") ? inverted : spec;
            effect.append(fill(line[2], call.shop(), about, other, chance));
            if (!line[1].equals("-")) {
                FindingCode code = FindingCode.valueOf(line[1]);
                findings.add(
                        new DemoVisit.Finding(code.point().name(), code.name(), code.asksForSpec() ? about : null));
            }
        }

        private void raise(String kind, String theme, double probability, @Nullable Integer dueInDays) {
            if (!chance.happens(probability)) {
                return;
            }
            String[] line = chance.oneOf(words(theme));
            matters.add(new DemoVisit.Matter(
                    id(call.start(), chance),
                    kind,
                    fill(line[2], call.shop(), spec, other, chance),
                    line[2].contains("{spec}")
                                    && !Set.of("OPINION", "COMPLAINT").contains(kind)
                            ? spec
                            : null,
                    call.day(),
                    dueInDays == null ? null : call.day().plusDays(dueInDays)));
        }
    }
}
