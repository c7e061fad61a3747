package com.platform135.tools.report;

import com.platform135.tools.brandset.SpecChoice;
import com.platform135.tools.error.BadRequestException;
import com.platform135.tools.table.PageUrl;
import com.platform135.tools.table.TableState;
import com.platform135.tools.table.ToolbarView;

/** A report's page as asked for: its address, what the report is asked, and how its table is to be shown. */
public record ReportPage(PageUrl url, ReportParameters parameters, TableState state) {

    /** Narrows a page to one spec of its set, so that the set's target stays known. */
    public static final String SPEC = "spec";

    /** The same page over one spec of S, if its address names one. */
    public ReportPage narrowed() {
        String code = own(SPEC, "");
        if (code.isEmpty()) {
            return this;
        }
        SpecChoice one = parameters.specs().only(code).orElseThrow(() -> BadRequestException.forValue(SPEC, code));
        return new ReportPage(url, parameters.with(one), state);
    }

    /** For rows that come sorted from the database: nothing is left to sort. */
    public ReportPage asSorted() {
        return new ReportPage(url, parameters, TableState.from(url.without("sort")));
    }

    /** The table as a file, with everything the address says. */
    public ToolbarView exports(String path) {
        PageUrl here = url.without("page", "size");
        return ToolbarView.empty()
                .export("xlsx", here.to(path + "/export.xlsx").toString())
                .export("csv", here.to(path + "/export.csv").toString());
    }

    /** One of the page's own parameters, or what stands where it isn't given. */
    public String own(String name, String otherwise) {
        return parameters.own().getOrDefault(name, otherwise);
    }
}
