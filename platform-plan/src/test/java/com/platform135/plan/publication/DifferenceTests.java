package com.platform135.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.platform135.plan.publication.Difference.Change;
import com.platform135.plan.publication.Difference.FieldChange;

class DifferenceTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void equalPlansDoNotDifferInWhateverOrder() {
        Document plan = plan("", entry(ONE, "铺货", "60"), entry(TWO, "陈列", ""));
        Document turned = plan("", entry(TWO, "陈列", ""), entry(ONE, "铺货", "60"));

        assertThat(Difference.between(PublicationKind.MONTH_PLAN, plan, turned).isEmpty())
                .isTrue();
    }

    @Test
    void aFieldIsToldBeforeAndAfter() {
        Difference difference = Difference.between(
                PublicationKind.MONTH_PLAN, plan("稳量", entry(ONE, "铺货", "60")), plan("", entry(ONE, "铺货", "65")));

        assertThat(difference.fields()).containsExactly(new FieldChange("aim", "稳量", ""));
        assertThat(difference.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.change()).isEqualTo(Change.CHANGED);
            assertThat(entry.fields()).containsExactly(new FieldChange("target", "60", "65"));
        });
    }

    @Test
    void linesComeAndGo() {
        Difference difference = Difference.between(
                PublicationKind.MONTH_PLAN, plan("", entry(ONE, "铺货", "")), plan("", entry(TWO, "陈列", "")));

        assertThat(difference.entries())
                .extracting(Difference.EntryChange::change)
                .containsExactly(Change.ADDED, Change.REMOVED);
        assertThat(difference.count()).isEqualTo(2);
    }

    static Document plan(String aim, Document.Entry... entries) {
        return new Document(Map.of("aim", aim), List.of(entries));
    }

    static Document.Entry entry(UUID id, String focus, String target) {
        return new Document.Entry(id, Map.of("point", "BRAND", "focus", focus, "target", target));
    }
}
