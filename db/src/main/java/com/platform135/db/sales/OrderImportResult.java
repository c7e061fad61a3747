package com.platform135.db.sales;

/**
 * What became, or with a dry run would become, of the rows.
 *
 * @param inserted rows of new orders
 * @param updated rows of orders that replaced one on record
 * @param unchanged rows of orders that are on record just so
 * @param rejected bad rows and the other rows of their orders
 * @param applied false for a dry run, and for all-or-nothing with a bad row; the other counts then are what would have been
 */
public record OrderImportResult(
        long rows, long inserted, long updated, long unchanged, long rejected, boolean applied) {}
