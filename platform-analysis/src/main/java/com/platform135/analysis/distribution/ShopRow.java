package com.platform135.analysis.distribution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A shop of N(P) and whether it carries the set.
 *
 * @param manager username of the customer manager
 * @param lastOrderOn last day in P with an order of the set; null where there is none
 * @param cartons ordered of the set in P, in 条
 */
record ShopRow(
        int id,
        String licenceNo,
        String name,
        String manager,
        String managerName,
        boolean carried,
        @Nullable LocalDate lastOrderOn,
        long cartons) {}
