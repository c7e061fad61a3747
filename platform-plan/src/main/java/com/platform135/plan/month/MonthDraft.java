package com.platform135.plan.month;

import java.util.List;

/** What a month's plan is to become: checked, but not yet written. */
record MonthDraft(String aim, String asked, List<MonthPlanLine> lines) {}
