package com.platform135.tools.report;

import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableState;

/** A report's page as asked for: its address, what the report is asked, and how its table is to be shown. */
public record ReportPage(PageUrl url, ReportParameters parameters, TableState state) {

    /** One of the page's own parameters, or what stands where it isn't given. */
    public String own(String name, String otherwise) {
        return parameters.own().getOrDefault(name, otherwise);
    }
}
