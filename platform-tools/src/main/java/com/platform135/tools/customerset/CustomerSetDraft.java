package com.platform135.tools.customerset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a set is to become: checked, but not yet written.
 *
 * @param published to the writer's unit; of no matter for a set that exists
 * @param members listed ones; empty for a rule, and for a frozen set until it is frozen
 * @param frozenOn the day as of which a frozen set is kept, else null
 */
record CustomerSetDraft(
        String name,
        CustomerSetKind kind,
        boolean published,
        Set<Integer> members,
        CustomerRule rule,
        @Nullable LocalDate frozenOn,
        List<CustomerSetTerm> terms,
        String note) {

    CustomerSetDraft {
        members = Set.copyOf(members);
        terms = List.copyOf(terms);
    }

    /** A list under a name. */
    static CustomerSetDraft fixed(String name, Set<Integer> members) {
        return new CustomerSetDraft(
                name, CustomerSetKind.FIXED, false, members, CustomerRule.none(), null, List.of(), "");
    }

    /** For the audit trail. */
    Map<String, String> values() {
        return values(name, kind, rule.text(), frozenOn, terms, note);
    }

    static Map<String, String> values(CustomerSet set) {
        return values(set.name(), set.kind(), set.rule(), set.frozenOn(), set.terms(), set.note());
    }

    private static Map<String, String> values(
            String name,
            CustomerSetKind kind,
            String rule,
            @Nullable LocalDate frozenOn,
            List<CustomerSetTerm> terms,
            String note) {
        Map<String, String> values = new TreeMap<>();
        values.put("name", name);
        values.put("kind", kind.name());
        values.put("rule", rule);
        values.put("frozenOn", frozenOn == null ? "" : frozenOn.toString());
        values.put(
                "terms",
                terms.stream()
                        .map(term -> term.operation().sign() + " " + term.otherSetId())
                        .collect(Collectors.joining(" ")));
        values.put("note", note);
        return values;
    }
}
