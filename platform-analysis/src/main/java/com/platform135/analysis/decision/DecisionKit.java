package com.platform135.analysis.decision;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import com.platform135.tools.report.ReportScreenKit;
import com.platform135.tools.report.ReportScreens;

/** What every {@link DecisionController} works with. */
@Component
public record DecisionKit(ReportScreenKit pages, ReportScreens screens, MessageSource messages) {}
