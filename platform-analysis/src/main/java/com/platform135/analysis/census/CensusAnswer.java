package com.platform135.analysis.census;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.platform135.db.retailer.RetailerStatus;
import com.platform135.db.sales.RetailerMember;

/**
 * The shops of a scope on a day.
 *
 * @param shops those of the statuses asked for, by licence
 * @param seconds codes of the second dimension that any shop falls into, in their order
 * @param rows groups of the first dimension that any shop falls into, in their order
 * @param total all of them, counted anew
 * @param statuses shops by status, whatever was asked for
 * @param others active shops of 业态 Q among all active ones
 */
record CensusAnswer(
        Instant asOf,
        List<RetailerMember> shops,
        List<String> seconds,
        List<CensusRow> rows,
        CensusRow total,
        Map<RetailerStatus, Integer> statuses,
        Others others) {

    /** How many shops are classed 其他. */
    record Others(int count, int active) {}
}
