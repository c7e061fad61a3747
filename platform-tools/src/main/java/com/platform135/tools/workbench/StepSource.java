package com.platform135.tools.workbench;

import java.time.YearMonth;
import java.util.List;

import com.platform135.tools.security.PlatformUser;

/** Contributed as a bean by each module that does a part of the month's five steps. */
public interface StepSource {

    /** How far the user's (or the user's people's) work of the month is; empty where the user has no part in it. */
    List<StepLine> linesFor(PlatformUser user, YearMonth month);
}
