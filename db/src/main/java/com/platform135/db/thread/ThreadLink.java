package com.platform135.db.thread;

/** {@code child} came of {@code parent}: a plan line of a problem, a visit of a plan line. */
public record ThreadLink(ThreadNode parent, ThreadNode child) {

    /** @throws IllegalArgumentException if an object would come of itself */
    public ThreadLink {
        if (parent.id().equals(child.id())) {
            throw new IllegalArgumentException("Nothing comes of itself: " + parent);
        }
    }
}
