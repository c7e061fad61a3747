package com.platform135.app.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes names of people and shops, addresses and telephone numbers that look right and belong to nobody. */
final class Words {

    private final Map<String, List<String>> lists = DemoResource.lines("words.txt").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toMap(words -> words.get(0), words -> words.subList(1, words.size())));

    String owner(Chance chance) {
        return of("surnames", chance) + of("given", chance);
    }

    String employee(Chance chance) {
        return of("surnames", chance) + of(chance.happens(0.6) ? "young" : "given", chance);
    }

    /** Eleven digits with four zeros in the middle, a block that is assigned to nobody. */
    String phone(Chance chance) {
        int[] prefixes = {130, 131, 133, 135, 136, 137, 138, 139, 150, 151, 152, 155, 158, 159, 177, 180, 186, 189};
        return String.format(Locale.ROOT, "%d0000%04d", prefixes[chance.below(prefixes.length)], chance.below(10_000));
    }

    String address(Place place, String road, Chance chance) {
        String spot = road.endsWith("村") || road.endsWith("圩")
                ? (1 + chance.below(12)) + "组" + (1 + chance.below(60)) + "号"
                : (1 + chance.below(398)) + "号" + (chance.happens(0.25) ? "-" + (1 + chance.below(6)) : "");
        String town = place.town().endsWith("街道") || place.town().endsWith("镇") ? place.town() : place.town() + "片区";
        return place.district() + town + road + spot;
    }

    /** A shop's name, such as 南中路副食店 or 百家湖鑫源烟酒商行. */
    String shop(Place place, String road, String format, String owner, Chance chance) {
        String town = place.town().replace("街道", "").replace("集镇", "").replaceAll("镇$", "");
        List<Function<String, String>> patterns = List.of(
                kind -> road + kind,
                kind -> town + of("lucky", chance) + kind,
                kind -> of("lucky", chance) + kind,
                kind -> town + owner.substring(0, 1) + "记" + kind,
                kind -> of("lucky", chance) + kind + road + "店",
                kind -> road + of("lucky", chance) + kind);
        return patterns.get(chance.weighted(18, 26, 18, 8, 14, 16)).apply(of(format, chance));
    }

    private String of(String list, Chance chance) {
        return chance.oneOf(lists.getOrDefault(list, List.of()));
    }
}
