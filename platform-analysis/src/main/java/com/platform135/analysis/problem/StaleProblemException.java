package com.platform135.analysis.problem;

import com.platform135.tools.error.ConflictException;

/** Somebody else has saved the problem since it was opened. */
class StaleProblemException extends ConflictException {

    StaleProblemException() {
        super("analysis.problem.error.stale");
    }
}
