package com.platform135.analysis.distribution;

import java.util.List;
import java.util.stream.Stream;

/**
 * One group of shops with a row for each spec and two for the set as a whole.
 *
 * @param specs by spec code
 */
record DistributionGroup(String code, List<DistributionRow> specs, DistributionRow any, DistributionRow all) {

    Stream<DistributionRow> rows() {
        return Stream.concat(specs.stream(), Stream.of(any, all));
    }
}
