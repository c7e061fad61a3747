package com.platform135.tools.rowaction;

/** What the rows of a table are, and so what their keys mean. */
public enum RowKind {
    /** Retailers, by licence number. */
    SHOP,
    /** Specs, by spec code. */
    SPEC,
    /** Groups of specs, by the group's code: price segments, brands. */
    SPEC_GROUP,
    /** Areas of market units, by the unit's code, a dot and the 区域. */
    AREA,
    /** Groups of the page's dimension, by code. Months stand for no shops of their own and can't be ticked. */
    GROUP
}
