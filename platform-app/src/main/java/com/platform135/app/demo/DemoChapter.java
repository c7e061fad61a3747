package com.platform135.app.demo;

/** A part of the demo that no imported file brings: what people wrote. Chapters come after the orders, each in one transaction. */
public interface DemoChapter {

    /** As kept on record when it is done. */
    String name();

    /** How long it takes against the files. */
    int weight();

    void write(DemoCity city);
}
