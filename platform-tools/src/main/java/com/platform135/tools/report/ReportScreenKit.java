package com.platform135.tools.report;

import org.springframework.stereotype.Component;

import com.platform135.tools.security.CurrentUser;

/** What every {@link ReportScreenController} works with. */
@Component
public record ReportScreenKit(
        ReportPages reader,
        ReportFiles files,
        ReportHeadings headings,
        CurrentUser user,
        OrderRecord record,
        RecordedMonths months) {}
