package com.platform135.tools.rowaction;

/** What the rows of a table are, and so what their keys mean. */
public enum RowKind {
    /** Retailers, by licence number. */
    SHOP,
    /** Specs, by spec code. */
    SPEC,
    /** Groups of the page's dimension, by code. */
    GROUP
}
