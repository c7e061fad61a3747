package com.platform135.analysis.peers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.platform135.db.sales.RetailerMember;
import com.platform135.db.sales.SalesQuestion;
import com.platform135.db.sales.SalesSnapshot;
import com.platform135.db.sales.SalesVisitor;

/**
 * What each active shop of a scope ordered in a period, spec by spec, in few arrays: a city takes some tens of megabytes while it is read.
 * Shops whose format or market type isn't on record are left out: they have no like.
 */
public final class ShopBook {

    private final List<RetailerMember> members;
    private final int[] starts;
    private final int[] specs;
    private final int[] days;
    private final long[] needs;
    private final long[] ordered;
    private final long[] fen;

    private ShopBook(Reading reading) {
        this.members = List.copyOf(reading.members);
        this.starts = Arrays.copyOf(reading.starts, members.size() + 1);
        this.starts[members.size()] = reading.lines;
        this.specs = reading.specs;
        this.days = reading.days;
        this.needs = reading.needs;
        this.ordered = reading.ordered;
        this.fen = reading.fen;
    }

    public static ShopBook read(SalesSnapshot snapshot, SalesQuestion question) {
        Reading reading = new Reading();
        snapshot.visit(question, reading);
        return new ShopBook(reading);
    }

    public int size() {
        return members.size();
    }

    /** By licence. */
    public List<RetailerMember> members() {
        return members;
    }

    public RetailerMember member(int shop) {
        return members.get(shop);
    }

    /** The first line of a shop; its lines are in the order of spec codes. */
    public int first(int shop) {
        return starts[shop];
    }

    /** The line after the last of a shop. */
    public int end(int shop) {
        return starts[shop + 1];
    }

    public int spec(int line) {
        return specs[line];
    }

    public int orderDays(int line) {
        return days[line];
    }

    public long need(int line) {
        return needs[line];
    }

    public long ordered(int line) {
        return ordered[line];
    }

    public long fen(int line) {
        return fen[line];
    }

    /** All that a shop ordered, in 条. */
    public long cartons(int shop) {
        long sum = 0;
        for (int line = first(shop); line < end(shop); line++) {
            sum += ordered[line];
        }
        return sum;
    }

    /** Takes the lines in. */
    private static final class Reading implements SalesVisitor {

        private static final int BEGINNING = 1 << 12;

        private final List<RetailerMember> members = new ArrayList<>();
        private int[] starts = new int[BEGINNING];
        private int[] specs = new int[BEGINNING];
        private int[] days = new int[BEGINNING];
        private long[] needs = new long[BEGINNING];
        private long[] ordered = new long[BEGINNING];
        private long[] fen = new long[BEGINNING];
        private int lines;
        private boolean counts;

        @Override
        public void retailer(RetailerMember member) {
            counts = member.active() && member.format() != null && member.marketType() != null;
            if (counts) {
                if (members.size() + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, 2 * starts.length);
                }
                starts[members.size()] = lines;
                members.add(member);
            }
        }

        @Override
        public void spec(int specId, int orderDays, long need, long limit, long itsOrdered, long itsFen) {
            if (!counts) {
                return;
            }
            if (lines == specs.length) {
                grow();
            }
            specs[lines] = specId;
            days[lines] = orderDays;
            needs[lines] = need;
            ordered[lines] = itsOrdered;
            fen[lines++] = itsFen;
        }

        private void grow() {
            int size = 2 * lines;
            specs = Arrays.copyOf(specs, size);
            days = Arrays.copyOf(days, size);
            needs = Arrays.copyOf(needs, size);
            ordered = Arrays.copyOf(ordered, size);
            fen = Arrays.copyOf(fen, size);
        }
    }
}
