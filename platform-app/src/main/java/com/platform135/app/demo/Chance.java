package com.platform135.app.demo;

import java.util.List;

/** Repeatable chance (SplitMix64): the same keys give the same draws on every machine and Java version. */
final class Chance {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The draws that belong to these two keys under a seed. */
    static Chance of(long seed, long first, long second) {
        return new Chance(mix(mix(mix(seed + GAMMA) + first * GAMMA) + second * GAMMA));
    }

    /** A single draw in [0, 1) that belongs to these keys. */
    static double at(long seed, long first, long second) {
        return of(seed, first, second).uniform();
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    /** In [0, 1). */
    double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + uniform() * (high - low);
    }

    /** From 0 up to but without {@code bound}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Standard normal; by Box and Muller with strict functions, so that it repeats to the bit. */
    double gauss() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The index drawn with these weights. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double rest = uniform() * sum;
        int index = 0;
        while (index < weights.length - 1 && rest >= weights[index]) {
            rest -= weights[index++];
        }
        return index;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
