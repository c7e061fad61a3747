package com.platform135.plan.publication;

/** Somebody else saved the plan after it was opened; both versions are to be shown. */
public class StaleDraftException extends RuntimeException {

    public StaleDraftException() {
        super("The plan was saved by somebody else meanwhile", null, false, false);
    }
}
