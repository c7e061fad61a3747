package com.platform135.analysis.signal;

import java.time.LocalDate;
import java.util.List;

import com.platform135.analysis.decision.DecisionKind;

/** A visit or 待办 that a hit was turned into and that is still to be done. */
record WaitingRow(int retailerId, String ruleCode, DecisionKind kind, List<String> arguments, LocalDate dueOn) {}
