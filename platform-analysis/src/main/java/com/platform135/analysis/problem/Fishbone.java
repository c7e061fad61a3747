package com.platform135.analysis.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A 鱼骨图 as drawn: the problem at the head on the right, bones in pairs above and below the spine, causes along the bones. Whole pixels
 * of a drawing {@link #width} wide.
 */
public record Fishbone(int width, int height, int spineY, int spineEnd, List<Bone> bones, List<String> head) {

    private static final int COLUMN = 236;
    private static final int SLANT = 64;
    private static final int ROW = 23;
    private static final int FIRST_ROW = 30;
    private static final int LABEL = 34;
    private static final int LEFT = 14;
    private static final int HEAD = 176;
    private static final int LEAST = 96;
    private static final int CAUSE_LENGTH = 172;
    private static final int INDENT = 22;
    private static final int WORDS = 12;
    private static final int HEAD_WORDS = 11;
    private static final int HEAD_LINES = 4;

    /** A bone with its name; {@code x1,y1} its outer end, {@code x2,y2} where it meets the spine. */
    public record Bone(
            UUID id, String words, int x1, int y1, int x2, int y2, int labelX, int labelY, List<Twig> twigs) {}

    /** A cause along a bone, or a cause of a cause ({@code sub}): a line that ends at the bone, its words upon it. */
    public record Twig(UUID id, String words, String whole, boolean sub, int x1, int x2, int y, int textY) {}

    static Fishbone of(String title, List<Cause> causes) {
        List<List<Cause>> bones = new ArrayList<>();
        for (Cause cause : causes) {
            if (cause.isBone() || bones.isEmpty()) {
                bones.add(new ArrayList<>());
            }
            bones.get(bones.size() - 1).add(cause);
        }
        int columns = Math.max(1, (bones.size() + 1) / 2);
        int above = reach(bones, 0);
        int below = reach(bones, 1);
        int spineY = LABEL + above;
        int spineEnd = LEFT + columns * COLUMN + SLANT;
        List<Bone> drawn = new ArrayList<>();
        for (int i = 0; i < bones.size(); i++) {
            boolean up = i % 2 == 0;
            drawn.add(bone(bones.get(i), LEFT + (i / 2 + 1) * COLUMN + SLANT / 2, spineY, up ? -above : below));
        }
        return new Fishbone(spineEnd + HEAD + LEFT, spineY + below + LABEL, spineY, spineEnd, drawn, lines(title));
    }

    /** How far the bones of a side reach: as far as the longest needs. */
    private static int reach(List<List<Cause>> bones, int side) {
        int rows = 0;
        for (int i = side; i < bones.size(); i += 2) {
            rows = Math.max(rows, bones.get(i).size() - 1);
        }
        return Math.max(LEAST, FIRST_ROW + rows * ROW);
    }

    private static Bone bone(List<Cause> entries, int meets, int spineY, int reach) {
        int outerY = spineY + reach;
        List<Twig> twigs = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            Cause cause = entries.get(i);
            int from =
                    reach < 0 ? outerY + FIRST_ROW - ROW / 2 + (i - 1) * ROW : spineY + FIRST_ROW + (i - 1) * ROW - 4;
            int end = meets - Math.round((float) SLANT * Math.abs(from - spineY) / Math.abs(reach));
            boolean sub = cause.depth() > 1;
            twigs.add(new Twig(
                    cause.id(),
                    cut(cause.words(), sub ? WORDS - 2 : WORDS),
                    cause.words(),
                    sub,
                    end - CAUSE_LENGTH + (sub ? INDENT : 0),
                    sub ? end - INDENT : end,
                    from,
                    from - 5));
        }
        Cause first = entries.get(0);
        return new Bone(
                first.id(),
                cut(first.words(), WORDS),
                meets - SLANT,
                outerY,
                meets,
                spineY,
                meets - SLANT,
                reach < 0 ? outerY - 10 : outerY + 20,
                twigs);
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }

    private static List<String> lines(String title) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < title.length() && lines.size() < HEAD_LINES; at += HEAD_WORDS) {
            boolean last = lines.size() == HEAD_LINES - 1 && at + HEAD_WORDS < title.length();
            String line = title.substring(at, Math.min(title.length(), at + HEAD_WORDS));
            lines.add(last ? line.substring(0, line.length() - 1) + "…" : line);
        }
        return lines;
    }

    /** The drawing's frame, for the {@code viewBox}. */
    public String viewBox() {
        return String.format(Locale.ROOT, "0 0 %d %d", width, height);
    }

    /** Where the line of the head begins, so that all of them stand in its middle. */
    public int headY(int line) {
        return spineY - (head.size() - 1) * 10 + line * 20 + 5;
    }

    public int headHeight() {
        return Math.max(56, head.size() * 20 + 24);
    }
}
