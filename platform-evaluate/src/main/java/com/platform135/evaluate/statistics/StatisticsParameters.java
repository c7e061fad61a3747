package com.platform135.evaluate.statistics;

import com.platform135.tools.parameter.ParameterDefinition;

/** Visits asked for by class in a month, and the hours of a full day: the very numbers by which 实施 makes the day's list. */
final class StatisticsParameters {

    private static final int MOST = 20;
    private static final int HOURS = 12;

    static final ParameterDefinition CLASS_A = visits("execute.parameter.visits-a", 4);
    static final ParameterDefinition CLASS_B = visits("execute.parameter.visits-b", 2);
    static final ParameterDefinition CLASS_C = visits("execute.parameter.visits-c", 1);
    static final ParameterDefinition CLASS_D = visits("execute.parameter.visits-d", 1);
    static final ParameterDefinition REMOTE_D = visits("execute.parameter.visits-d-phone", 1);
    static final ParameterDefinition HOURS_A_DAY =
            ParameterDefinition.whole("execute.parameter.hours-a-day", 5, 0, HOURS);

    private StatisticsParameters() {}

    private static ParameterDefinition visits(String name, int initial) {
        return ParameterDefinition.whole(name, initial, 0, MOST);
    }
}
