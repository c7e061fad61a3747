package com.platform135.tools.contract;

import java.time.LocalDate;
import java.util.List;

/** What 计划 has for a customer manager; a visit may serve such a line. */
public interface PlanLines {

    /** The lines of published plans over the day that name the customer manager, in the plan's order. */
    List<OpenPlanLine> listOpenFor(int customerManagerId, LocalDate day);
}
