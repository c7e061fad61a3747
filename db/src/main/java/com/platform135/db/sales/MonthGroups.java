package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a block's month go: those of most retailers into one group, those of a retailer that changed hands within the month
 * piece by piece.
 *
 * @param whole retailers whose lines of the days asked for go into one group
 * @param groups of those, by ordinal
 * @param groupsOfWords by word of the set, the group of all of its retailers, or {@link #MIXED}
 */
@SuppressWarnings("ArrayRecordComponent") // columns; nobody compares them
record MonthGroups(PlaceSet whole, int[] groups, int[] groupsOfWords, List<RetailerPiece> pieces) {

    /** Not all in one group. */
    static final int MIXED = -1;

    /** A run of days of a retailer's month that goes into a group. */
    record RetailerPiece(int place, int days, int group) {}

    static MonthGroups of(Membership membership, MonthPart part, PlaceSet places, int base) {
        int[] groups = membership.sumGroups;
        long[] whole = new long[places.words.length];
        int[] ofWords = new int[places.words.length];
        List<RetailerPiece> pieces = new ArrayList<>();
        for (int word : places.filled) {
            boolean first = true;
            for (long left = places.words[word]; left != 0; left &= left - 1) {
                int place = word << PlaceSet.WORD_BITS | Long.numberOfTrailingZeros(left);
                int group = groups[base + place];
                if (group == Membership.SPLIT) {
                    List<Membership.Piece> its = membership.pieces(base + place, part.firstDay, part.range);
                    if (its.size() == 1 && its.get(0).days() == part.range) {
                        groups = groups == membership.sumGroups ? groups.clone() : groups;
                        group = its.get(0).group();
                        groups[base + place] = group;
                    } else {
                        its.forEach(piece -> pieces.add(new RetailerPiece(place, piece.days(), piece.group())));
                        group = Membership.OUTSIDE;
                    }
                }
                whole[word] |= group == Membership.OUTSIDE ? 0 : left & -left;
                ofWords[word] = first || ofWords[word] == group ? group : MIXED;
                first = false;
            }
        }
        return new MonthGroups(new PlaceSet(whole), groups, ofWords, List.copyOf(pieces));
    }

    /** The group of all retailers of a word that are in {@link #whole}, or {@link #MIXED}. */
    int groupOf(int word) {
        return groupsOfWords[word];
    }
}
