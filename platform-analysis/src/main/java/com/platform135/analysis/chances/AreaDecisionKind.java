package com.platform135.analysis.chances;

/** What can be done about an area. */
enum AreaDecisionKind {
    /** Something is to be done by a day. */
    ADOPTED,
    /** Left aside until a day, for a reason. */
    DISMISSED
}
