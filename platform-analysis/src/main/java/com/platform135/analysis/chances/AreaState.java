package com.platform135.analysis.chances;

/** How far an area is. */
enum AreaState {
    OPEN,
    ADOPTED,
    DONE,
    DISMISSED
}
