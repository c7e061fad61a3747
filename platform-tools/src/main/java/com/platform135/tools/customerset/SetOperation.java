package com.platform135.tools.customerset;

import java.util.BitSet;
import java.util.Locale;

/** How a set takes another one in. */
public enum SetOperation {
    /** 并 ∪ */
    UNION("∪") {
        @Override
        void apply(BitSet members, BitSet other) {
            members.or(other);
        }
    },
    /** 交 ∩ */
    INTERSECT("∩") {
        @Override
        void apply(BitSet members, BitSet other) {
            members.and(other);
        }
    },
    /** 差 − */
    EXCEPT("−") {
        @Override
        void apply(BitSet members, BitSet other) {
            members.andNot(other);
        }
    };

    private final String sign;

    SetOperation(String sign) {
        this.sign = sign;
    }

    /** Changes the members to what comes of it. */
    abstract void apply(BitSet members, BitSet other);

    public String sign() {
        return sign;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
