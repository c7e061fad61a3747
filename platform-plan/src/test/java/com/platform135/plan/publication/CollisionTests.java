package com.platform135.plan.publication;

import static com.platform135.plan.publication.DifferenceTests.entry;
import static com.platform135.plan.publication.DifferenceTests.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CollisionTests {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    @Test
    void whatOnlyOneSideChangedIsPresetToThatSide() {
        Document base = plan("稳量", entry(ONE, "铺货", "60"));
        Document mine = plan("稳量", entry(ONE, "铺货", "65"));
        Document theirs = plan("提质", entry(ONE, "铺货", "60"));

        List<Collision.Choice> choices = collide(base, mine, theirs).choices();

        assertThat(choices).extracting(Collision.Choice::field).containsExactly("aim", "target");
        assertThat(choices).extracting(Collision.Choice::takeTheirs).containsExactly(true, false);
        assertThat(choices).noneMatch(Collision.Choice::both);
    }

    @Test
    void whatBothChangedIsMarkedAndShownWithBothTexts() {
        Collision collision = collide(
                plan("", entry(ONE, "铺货", "60")), plan("", entry(ONE, "铺货", "65")), plan("", entry(ONE, "铺货", "70")));

        assertThat(collision.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.both()).isTrue();
            assertThat(choice.mine()).isEqualTo("65");
            assertThat(choice.theirs()).isEqualTo("70");
        });
    }

    @Test
    void linesThatEitherSideAddedAreBothKeptUnlessSomebodySaysOtherwise() {
        Collision collision = collide(
                plan("", entry(ONE, "铺货", "")),
                plan("", entry(ONE, "铺货", ""), entry(TWO, "我的", "")),
                plan("", entry(ONE, "铺货", ""), entry(THREE, "别人的", "")));

        Document merged = collision.merge(preset(collision));

        assertThat(merged.entries()).extracting(Document.Entry::id).containsExactly(ONE, THREE, TWO);
    }

    @Test
    void aLineThatOneSideRemovedAndTheOtherLeftAloneGoes() {
        Collision collision = collide(
                plan("", entry(ONE, "铺货", ""), entry(TWO, "陈列", "")),
                plan("", entry(ONE, "铺货", "")),
                plan("提质", entry(ONE, "铺货", ""), entry(TWO, "陈列", "")));

        assertThat(collision.merge(preset(collision)).entries())
                .extracting(Document.Entry::id)
                .containsExactly(ONE);
    }

    /** Loses neither: every text of either side is in the merged plan, or was offered as a choice. */
    @Property(tries = 300)
    void everyDifferenceIsAChoice(
            @ForAll("plans") Document base, @ForAll("plans") Document mine, @ForAll("plans") Document theirs) {
        Collision collision = collide(base, mine, theirs);
        Set<String> all =
                collision.choices().stream().map(Collision.Choice::key).collect(Collectors.toSet());

        assertThat(Difference.between(PublicationKind.MONTH_PLAN, mine, collision.merge(Set.of()))
                        .isEmpty())
                .isTrue();
        assertThat(Difference.between(PublicationKind.MONTH_PLAN, theirs, collision.merge(all))
                        .isEmpty())
                .isTrue();
    }

    @Provide
    Arbitrary<Document> plans() {
        Arbitrary<String> text = Arbitraries.of("", "60", "65", "铺货", "陈列");
        Arbitrary<Document.Entry> entries = Combinators.combine(Arbitraries.of(ONE, TWO, THREE), text, text)
                .as((id, focus, target) -> entry(id, focus, target));
        return Combinators.combine(
                        text, entries.list().uniqueElements(Document.Entry::id).ofMaxSize(3))
                .as((aim, list) -> plan(aim, list.toArray(Document.Entry[]::new)));
    }

    private static Set<String> preset(Collision collision) {
        return collision.choices().stream()
                .filter(Collision.Choice::takeTheirs)
                .map(Collision.Choice::key)
                .collect(Collectors.toSet());
    }

    private static Collision collide(Document base, Document mine, Document theirs) {
        return new Collision(PublicationKind.MONTH_PLAN, base, mine, theirs);
    }
}
