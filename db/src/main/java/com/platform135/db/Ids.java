package com.platform135.db;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of what people write: UUIDs of version 7 (RFC 9562), which sort by the time they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS_OF_FIRST_HALF = 12;

    private Ids() {}

    /** A new id; unique without asking anybody. */
    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** An id as made at the time, for data that tell of earlier days. */
    public static UUID at(long epochMillis) {
        long first = epochMillis << 16 | 0x7000L | RANDOM.nextInt(1 << RANDOM_BITS_OF_FIRST_HALF);
        long second = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(first, second);
    }
}
