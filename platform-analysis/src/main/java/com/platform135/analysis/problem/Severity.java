package com.platform135.analysis.problem;

/** How bad a problem is, the worst first. */
enum Severity {
    HIGH,
    MIDDLE,
    LOW
}
