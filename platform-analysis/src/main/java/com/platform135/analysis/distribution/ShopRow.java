package com.platform135.analysis.distribution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.tools.report.ShopDirectory;

/**
 * A shop of N(P) and whether it carries the set.
 *
 * @param manager username of the customer manager
 * @param facts 业态, 档位 and 客户类别 on the last day of P; null where they were not asked for
 * @param lastOrderOn last day in P with an order of the set; null where there is none
 * @param cartons ordered of the set in P, in 条
 */
record ShopRow(
        int id,
        String licenceNo,
        String name,
        String manager,
        String managerName,
        ShopDirectory.@Nullable Facts facts,
        boolean carried,
        @Nullable LocalDate lastOrderOn,
        long cartons) {}
