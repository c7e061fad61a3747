package com.platform135.db.sales;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a block's month go: those of most retailers into one group, those of a retailer that changed hands within the month
 * piece by piece.
 *
 * @param whole retailers whose lines of the days asked for go into one group
 * @param groups of those, by ordinal
 */
@SuppressWarnings("ArrayRecordComponent") // a column; nobody compares it
record MonthGroups(PlaceSet whole, int[] groups, List<RetailerPiece> pieces) {

    /** A run of days of a retailer's month that goes into a group. */
    record RetailerPiece(int place, int days, int group) {}

    static MonthGroups of(Membership membership, MonthPart part, PlaceSet places, int base) {
        long[] whole = new long[places.words.length];
        int @Nullable [] ownGroups = null;
        List<RetailerPiece> pieces = new ArrayList<>();
        for (int word : places.filled) {
            for (long left = places.words[word]; left != 0; left &= left - 1) {
                int place = word << PlaceSet.WORD_BITS | Long.numberOfTrailingZeros(left);
                int group = membership.sumGroups[base + place];
                if (group == Membership.SPLIT) {
                    List<Membership.Piece> its = membership.pieces(base + place, part.firstDay, part.range);
                    if (its.size() == 1 && its.get(0).days() == part.range) {
                        ownGroups = ownGroups == null ? membership.sumGroups.clone() : ownGroups;
                        ownGroups[base + place] = its.get(0).group();
                        whole[word] |= left & -left;
                    } else {
                        its.forEach(piece -> pieces.add(new RetailerPiece(place, piece.days(), piece.group())));
                    }
                } else if (group != Membership.OUTSIDE) {
                    whole[word] |= left & -left;
                }
            }
        }
        return new MonthGroups(
                new PlaceSet(whole), ownGroups == null ? membership.sumGroups : ownGroups, List.copyOf(pieces));
    }
}
