package com.platform135.analysis.category;

import java.time.Instant;
import java.util.List;

/**
 * The sales of a scope by a dimension.
 *
 * @param groups in the dimension's natural order
 * @param total recounted over the whole scope
 */
record CategoryAnswer(Instant asOf, List<CategoryRow> groups, CategoryRow total) {}
