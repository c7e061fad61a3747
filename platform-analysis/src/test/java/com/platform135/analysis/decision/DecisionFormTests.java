package com.platform135.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

class DecisionFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<DecisionKind> ALL = List.of(DecisionKind.values());

    private BeanPropertyBindingResult errors = new BeanPropertyBindingResult(this, "form");

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        assertThat(check("ADOPTED", "补一户", "", "2026-12-18", List.of(DecisionKind.HANDLED)))
                .isNull();
        assertThat(errors.getFieldErrors("action")).hasSize(1);
        assertThat(check("x", "补一户", "", "2026-12-18", ALL)).isNull();
    }

    @Test
    void whatIsHandledAdoptedOrDismissedNeedsWordsAndAVisitDoesNot() {
        assertThat(check("HANDLED", " ", "", "", ALL)).isNull();
        assertThat(check("ADOPTED", " ", "", "2026-12-18", ALL)).isNull();
        assertThat(check("DISMISSED", "", "2026-12-18", "", ALL)).isNull();
        assertThat(errors.getFieldError("note")).extracting("code").isEqualTo("words.error.note");
        assertThat(check("VISIT", "", "", "2026-12-18", ALL))
                .isEqualTo(new Decision(DecisionKind.VISIT, null, null, LocalDate.of(2026, 12, 18)));
    }

    @Test
    void aDayLiesWithinAYearFromToday() {
        assertThat(check("TASK", "", "", "2026-11-21", ALL)).isNull();
        assertThat(check("TASK", "", "", "2027-11-24", ALL)).isNull();
        assertThat(check("TASK", "", "", "soon", ALL)).isNull();
        assertThat(check("TASK", "", "", "2026-11-22", ALL)).isNotNull();
        assertThat(check("DISMISSED", "拆迁", "2027-11-23", "", ALL))
                .isEqualTo(new Decision(DecisionKind.DISMISSED, "拆迁", LocalDate.of(2027, 11, 23), null));
    }

    @Test
    void aNoteHasAtMostFourHundredCharacters() {
        assertThat(check("HANDLED", "好".repeat(400), "", "", ALL)).isNotNull();
        assertThat(check("HANDLED", "好".repeat(401), "", "", ALL)).isNull();
    }

    private @Nullable Decision check(String action, String note, String until, String due, List<DecisionKind> offered) {
        DecisionForm form = new DecisionForm(action, note, until, due);
        errors = new BeanPropertyBindingResult(form, "form");
        return form.check(offered, "words", TODAY, errors);
    }
}
