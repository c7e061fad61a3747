package com.platform135.analysis.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An entry of the outline that a 鱼骨图 is drawn from.
 *
 * @param depth 0 a bone, 1 a cause, 2 a cause of a cause
 */
@Embeddable
record Cause(@Column(name = "cause_id") UUID id, short depth, String words) {

    static final int DEEPEST = 2;
    static final int LONGEST = 60;
    static final int MOST = 120;

    boolean isBone() {
        return depth == 0;
    }

    /** The same entries as an outline can have them: it begins with a bone, and nothing lies more than one step below what it follows. */
    static List<Cause> settled(List<Cause> typed) {
        List<Cause> settled = new ArrayList<>();
        int above = -1;
        for (Cause cause : typed) {
            String words = cause.words().strip();
            if (!words.isEmpty() && settled.size() < MOST) {
                int depth = Math.max(0, Math.min(Math.min(cause.depth(), DEEPEST), above + 1));
                settled.add(
                        new Cause(cause.id(), (short) depth, words.substring(0, Math.min(words.length(), LONGEST))));
                above = depth;
            }
        }
        return settled;
    }
}
