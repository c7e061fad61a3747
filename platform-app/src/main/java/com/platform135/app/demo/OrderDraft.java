package com.platform135.app.demo;

/** The lines of one order, in reused parallel arrays; quantities in whole 条. */
public final class OrderDraft {

    static final int NO_LIMIT = -1;
    private static final int MOST_LINES = 64;
    private static final int STEP = 5;

    private final int[] specs = new int[MOST_LINES];
    private final int[] needs = new int[MOST_LINES];
    private final int[] limits = new int[MOST_LINES];
    private final int[] ordered = new int[MOST_LINES];
    private final int[] prices = new int[MOST_LINES];
    private int size;
    private int channel;

    /** How many lines; 0 when there is no order. */
    public int size() {
        return size;
    }

    public int spec(int line) {
        return specs[line];
    }

    public int need(int line) {
        return needs[line];
    }

    /** The limit, or -1 where the spec is not limited. */
    public int limit(int line) {
        return limits[line];
    }

    public int ordered(int line) {
        return ordered[line];
    }

    public int priceFen(int line) {
        return prices[line];
    }

    /** An index into {@link DemoCity#CHANNELS}. */
    public int channel() {
        return channel;
    }

    public int total() {
        int total = 0;
        for (int i = 0; i < size; i++) {
            total += ordered[i];
        }
        return total;
    }

    void begin(int newChannel) {
        size = 0;
        channel = newChannel;
    }

    void add(int spec, int need, int limit, int priceFen) {
        specs[size] = spec;
        needs[size] = need;
        limits[size] = limit;
        ordered[size] = limit == NO_LIMIT ? need : Math.min(need, limit);
        prices[size++] = priceFen;
    }

    /** Sets what of a spec was to be had, which is no less than what was ordered. */
    void limitTo(int line, int limit) {
        limits[line] = Math.max(limit, ordered[line]);
    }

    /** Brings the total to a multiple of five (凑五): a little less, or a little more of what is not short; else no order. */
    void roundToFive() {
        int over = total() % STEP;
        if (total() == 0) {
            size = 0;
        }
        if (over == 0 || (over <= 2 && total() > STEP && trim(over))) {
            return;
        }
        if (!topUp(STEP - over) && !trim(over)) {
            size = 0;
        }
    }

    /** Orders less of lines that keep at least one; changes nothing when there are too few. */
    private boolean trim(int cartons) {
        int lines = 0;
        for (int i = 0; i < size; i++) {
            lines += ordered[i] > 1 ? 1 : 0;
        }
        int left = lines < cartons ? 0 : cartons;
        for (int i = size - 1; left > 0; i--) {
            if (ordered[i] > 1) {
                ordered[i]--;
                left--;
            }
        }
        return lines >= cartons;
    }

    /** Asks for more of specs whose limit allows all of it; changes nothing when there is not enough room. */
    private boolean topUp(int cartons) {
        int room = 0;
        for (int i = 0; i < size && room < cartons; i++) {
            room += room(i);
        }
        if (room < cartons) {
            return false;
        }
        int left = cartons;
        for (int i = 0; left > 0; i = (i + 1) % size) {
            if (room(i) > 0) {
                needs[i]++;
                ordered[i]++;
                left--;
            }
        }
        return true;
    }

    private int room(int line) {
        if (ordered[line] < needs[line]) {
            return 0;
        }
        return limits[line] == NO_LIMIT ? STEP : limits[line] - ordered[line];
    }
}
