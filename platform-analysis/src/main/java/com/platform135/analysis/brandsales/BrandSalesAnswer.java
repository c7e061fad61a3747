package com.platform135.analysis.brandsales;

import java.time.Instant;
import java.util.List;

/**
 * What was sold, laid out.
 *
 * @param columns codes of what stands across; empty for the sums alone
 * @param rows in their natural order; those without sales are left out
 * @param total recounted over the whole scope
 */
record BrandSalesAnswer(Instant asOf, List<String> columns, List<BrandSalesRow> rows, BrandSalesRow total) {}
