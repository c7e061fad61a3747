package com.platform135.execute.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A visit given back to whoever made it, as a phone would send it.
 *
 * @param shop its name
 * @param version a correction makes it one more
 */
public record OwnVisit(@JsonUnwrapped VisitBody visit, String shop, int version) {}
