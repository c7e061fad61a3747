package com.platform135.plan.week;

import java.util.List;

/** What a week's plan is to become: checked, but not yet written. */
record WeekDraft(String focus, List<WeekItem> items) {}
