package com.platform135.analysis.distribution;

import java.time.Instant;
import java.util.List;

/**
 * The distribution of a brand set.
 *
 * @param groups in the dimension's natural order
 * @param total recounted over the whole scope
 */
record DistributionAnswer(Instant asOf, List<DistributionGroup> groups, DistributionGroup total) {}
