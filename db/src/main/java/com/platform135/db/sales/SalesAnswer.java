package com.platform135.db.sales;

import java.util.List;

/**
 * The answer to a {@link SalesQuestion}.
 *
 * @param groups in the dimension's natural order; groups with nobody active and nothing needed, limited or ordered are left out; empty for
 *     {@link Dimension#NONE}
 * @param total of the whole period, recounted: not the sum of the groups
 */
public record SalesAnswer(SalesAsOf asOf, List<SalesGroup> groups, SalesGroup total) {}
