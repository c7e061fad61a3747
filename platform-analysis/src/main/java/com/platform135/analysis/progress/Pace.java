package com.platform135.analysis.progress;

/**
 * How far a spec had come by the same day of the period before, which is how far it is expected to have come now: weekly orders bring most
 * shops early, so a straight line would warn of nobody until the end.
 *
 * @param part retailers that had ordered by then
 * @param whole those that had by the end; where there were none, days stand for them
 */
record Pace(long part, long whole) {

    /** Everything is due. */
    static final Pace DONE = new Pace(1, 1);

    /** Nothing is yet. */
    static final Pace NOT_BEGUN = new Pace(0, 1);

    /** @param elapsed days begun of so many in all */
    static Pace of(int partBefore, int wholeBefore, long elapsed, long days) {
        return wholeBefore == 0 ? new Pace(elapsed, days) : new Pace(partBefore, wholeBefore);
    }

    double share() {
        return (double) part / whole;
    }
}
