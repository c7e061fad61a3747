package com.platform135.tools.imports;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import com.platform135.tools.imports.kind.ImportKind;

/** The kinds that modules contribute, in the order in which a new system is filled. */
@Component
class ImportKinds {

    private static final List<String> ORDER =
            List.of("orgs", "staff", "specs", "retailers", "assignments", "brand-sets", "orders", "sample-prices");

    private final Map<String, ImportKind> byKey = new LinkedHashMap<>();

    ImportKinds(List<ImportKind> kinds) {
        kinds.stream()
                .sorted(Comparator.comparingInt(ImportKinds::place).thenComparing(ImportKind::key))
                .forEach(kind -> byKey.put(kind.key(), kind));
    }

    private static int place(ImportKind kind) {
        int place = ORDER.indexOf(kind.key());
        return place < 0 ? ORDER.size() : place;
    }

    Optional<ImportKind> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws IllegalArgumentException where there is no such kind */
    ImportKind get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No kind of import " + key));
    }

    List<ImportKind> list() {
        return List.copyOf(byKey.values());
    }
}
