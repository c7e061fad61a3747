package com.platform135.tools.contract;

import java.util.List;

import com.platform135.tools.security.PlatformUser;

/** What 分析 has for whoever writes a plan. */
public interface AnalysisFindings {

    /** What is short of a target in the user's scope today, the worst first. */
    List<AnalysisFinding> listFor(PlatformUser user);
}
