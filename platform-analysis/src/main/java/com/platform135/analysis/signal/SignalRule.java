package com.platform135.analysis.signal;

import java.util.List;

import com.platform135.tools.parameter.ParameterDefinition;

/**
 * A rule: its name is the message {@code analysis.<family>.rule.<code>}, its meaning {@code ….what} with the thresholds filled in, a hit's
 * sentence {@code ….sentence}.
 *
 * @param version raised when the meaning changes, so that old hits can be told from new ones
 * @param thresholds in the order in which the meaning names them
 */
public record SignalRule(String code, int version, List<ParameterDefinition> thresholds) {

    public SignalRule {
        thresholds = List.copyOf(thresholds);
    }
}
