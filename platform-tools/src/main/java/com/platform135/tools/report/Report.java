package com.platform135.tools.report;

import java.util.Locale;
import java.util.Set;

/**
 * A report of the data contract, contributed as a bean: {@code GET /api/v1/reports/{name}} finds it by its name. Who may call it is said by
 * the module entry that names the address.
 */
public interface Report {

    /** As in the address: {@code distribution-rate}. */
    String name();

    /** Parameters this report takes beside those all reports share. */
    default Set<String> ownParameters() {
        return Set.of();
    }

    ReportTable<?> run(ReportParameters parameters, Locale locale);
}
