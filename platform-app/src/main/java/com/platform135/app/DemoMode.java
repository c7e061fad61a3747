package com.platform135.app;

/** How large the demo's city is; never anything but {@code NONE} on real data. */
public enum DemoMode {
    BRANCH,
    CITY,
    NONE;

    public boolean on() {
        return this != NONE;
    }
}
