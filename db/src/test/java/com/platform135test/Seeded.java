package com.platform135test;

import java.util.Random;
import java.util.function.Consumer;

/**
 * A property tried on many cases made from seeds. The seed of a case that fails is in the error; {@code -Dtest.seed=…} tries that one
 * alone.
 */
public final class Seeded {

    private Seeded() {}

    /** Tries so many cases, others in every run. */
    public static void tries(int times, Consumer<Random> property) {
        Long wanted = Long.getLong("test.seed");
        if (wanted != null) {
            property.accept(new Random(wanted));
            return;
        }
        Random seeds = new Random();
        for (int i = 0; i < times; i++) {
            long seed = seeds.nextLong();
            try {
                property.accept(new Random(seed));
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed + ", repeat with -Dtest.seed=" + seed, failed);
            }
        }
    }

    /** From the least to the most, both included. */
    public static int between(Random random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
