package com.platform135.tools.customerset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The page as the person left it.
 *
 * @param licences who is listed, licence numbers one after the other; the page keeps them while more are looked for
 * @param paste licence numbers to be listed next, in any notation
 * @param q whom the person is looking for
 * @param listed part of a licence or name, to look through the list
 * @param add ticked licences to be listed next
 * @param drop ticked licences to be taken out
 * @param terms other sets taken in, in their order
 */
public record CustomerSetForm(
        @Nullable String name,
        @Nullable Boolean published,
        @Nullable Integer revision,
        @Nullable CustomerSetKind kind,
        @Nullable String note,
        @Nullable String frozenOn,
        @Nullable String licences,
        @Nullable String paste,
        @Nullable String q,
        @Nullable String listed,
        @Nullable List<String> add,
        @Nullable List<String> drop,
        @Nullable CustomerRuleForm rule,
        @Nullable List<Term> terms) {

    /** Pages find a rule whatever was sent. */
    public CustomerSetForm {
        rule = rule == null ? CustomerRuleForm.of(CustomerRule.none()) : rule;
    }

    /** Another set taken in, as chosen. */
    public record Term(
            @Nullable SetOperation operation, @Nullable UUID other) {}

    static CustomerSetForm blank(CustomerSetKind kind) {
        return of("", 0, kind, "", null, List.of(), CustomerRule.none(), List.of());
    }

    static CustomerSetForm of(
            String name,
            int revision,
            CustomerSetKind kind,
            String note,
            @Nullable String frozenOn,
            Collection<String> licences,
            CustomerRule rule,
            List<CustomerSetTerm> terms) {
        return new CustomerSetForm(
                name,
                false,
                revision,
                kind,
                note,
                frozenOn,
                String.join(" ", licences),
                null,
                null,
                null,
                null,
                null,
                CustomerRuleForm.of(rule),
                terms.stream()
                        .map(term -> new Term(term.operation(), term.otherSetId()))
                        .toList());
    }

    int seenRevision() {
        return revision == null ? 0 : revision;
    }

    public CustomerSetKind kindOrFixed() {
        return kind == null ? CustomerSetKind.FIXED : kind;
    }

    public CustomerRuleForm ruleOrNone() {
        return rule == null ? CustomerRuleForm.of(CustomerRule.none()) : rule;
    }

    /** The sets chosen so far; a line without one says nothing yet. */
    public List<Term> termLines() {
        return terms == null
                ? List.of()
                : terms.stream().filter(Objects::nonNull).toList();
    }

    List<CustomerSetTerm> chosenTerms() {
        List<CustomerSetTerm> chosen = new ArrayList<>();
        for (Term term : termLines()) {
            if (term.operation() != null && term.other() != null) {
                chosen.add(new CustomerSetTerm(term.operation(), term.other()));
            }
        }
        return chosen;
    }

    Set<String> licenceSet() {
        return split(licences);
    }

    /** Licence numbers however they are set apart: lines, commas, blanks. */
    static Set<String> split(@Nullable String text) {
        return text == null
                ? new TreeSet<>()
                : new TreeSet<>(Arrays.stream(text.split("[^0-9A-Za-z]+"))
                        .filter(licence -> !licence.isEmpty())
                        .toList());
    }

    /** The same entries made upon a later revision. */
    CustomerSetForm on(int laterRevision) {
        return new CustomerSetForm(
                name,
                published,
                laterRevision,
                kind,
                note,
                frozenOn,
                licences,
                paste,
                q,
                listed,
                null,
                null,
                rule,
                terms);
    }

    CustomerSetForm as(CustomerSetKind other) {
        return new CustomerSetForm(
                name, published, revision, other, note, frozenOn, licences, paste, q, listed, null, null, rule, terms);
    }

    CustomerSetForm frozenOn(LocalDate day) {
        return new CustomerSetForm(
                name,
                published,
                revision,
                kind,
                note,
                day.toString(),
                licences,
                paste,
                q,
                listed,
                add,
                drop,
                rule,
                terms);
    }

    /** With more listed: those pasted, those ticked and these. */
    CustomerSetForm withAdded(Collection<String> more) {
        Set<String> all = licenceSet();
        all.addAll(more);
        all.addAll(split(paste));
        if (add != null) {
            all.addAll(add);
        }
        return withLicences(all);
    }

    CustomerSetForm without(Collection<String> fewer) {
        Set<String> left = licenceSet();
        left.removeAll(Set.copyOf(fewer));
        return withLicences(left);
    }

    CustomerSetForm withoutTicked() {
        return without(drop == null ? List.of() : drop);
    }

    private CustomerSetForm withLicences(Collection<String> wanted) {
        return new CustomerSetForm(
                name,
                published,
                revision,
                kind,
                note,
                frozenOn,
                String.join(" ", wanted),
                null,
                q,
                listed,
                null,
                null,
                rule,
                terms);
    }

    /** With one more line for another set. */
    CustomerSetForm withTerm() {
        List<Term> more = new ArrayList<>(termLines());
        more.add(new Term(SetOperation.UNION, null));
        return withTerms(more);
    }

    CustomerSetForm withoutTerm(int place) {
        List<Term> fewer = new ArrayList<>(termLines());
        if (place >= 0 && place < fewer.size()) {
            fewer.remove(place);
        }
        return withTerms(fewer);
    }

    private CustomerSetForm withTerms(List<Term> wanted) {
        return new CustomerSetForm(
                name, published, revision, kind, note, frozenOn, licences, paste, q, listed, add, drop, rule, wanted);
    }
}
