package com.platform135.analysis.orders;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who the lines belong to.
 *
 * @param managerName who looks after the shop today
 * @param closedOn null while it is open
 */
public record ShopHeadRow(
        int id,
        String licenceNo,
        String name,
        @Nullable String address,
        String managerName,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
