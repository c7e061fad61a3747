package com.platform135.plan.publication;

import static com.platform135.plan.publication.DifferenceTests.entry;
import static com.platform135.plan.publication.DifferenceTests.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.platform135test.Seeded;

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
    @Test
    void everyDifferenceIsAChoice() {
        Seeded.tries(1000, random -> everyDifferenceIsAChoice(any(random), any(random), any(random)));
    }

    private static void everyDifferenceIsAChoice(Document base, Document mine, Document theirs) {
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

    /** A plan of up to three lines, each once, in any order. */
    private static Document any(Random random) {
        List<UUID> lines = new ArrayList<>(List.of(ONE, TWO, THREE));
        Collections.shuffle(lines, random);
        return plan(
                text(random),
                lines.subList(0, Seeded.between(random, 0, 3)).stream()
                        .map(id -> entry(id, text(random), text(random)))
                        .toArray(Document.Entry[]::new));
    }

    private static String text(Random random) {
        return List.of("", "60", "65", "铺货", "陈列").get(random.nextInt(5));
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
