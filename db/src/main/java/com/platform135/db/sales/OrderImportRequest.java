package com.platform135.db.sales;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What kind of import is wanted.
 *
 * @param dryRun finds out everything, writes nothing
 * @param today in the business zone; an order dated later is refused
 */
public record OrderImportRequest(UUID importId, Mode mode, boolean dryRun, LocalDate today) {

    public enum Mode {
        /** Orders without a bad line are taken. */
        VALID_ROWS,
        /** One bad line and nothing is taken. */
        ALL_OR_NOTHING
    }
}
