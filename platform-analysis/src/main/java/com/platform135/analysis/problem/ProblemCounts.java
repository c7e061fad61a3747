package com.platform135.analysis.problem;

/** What the problems of a list come to. */
record ProblemCounts(int problems, int open, int planned, int taken, int closed, int dropped, int high) {

    int unfinished() {
        return open + planned + taken;
    }
}
