package com.platform135.tools.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.platform135.db.organisation.StaffRole;

/**
 * A page that somebody has sent.
 *
 * @param staffId whose it is
 * @param address of the page, without a period
 * @param roles who gets it beside the owner, among the people of the owner's scope
 * @param activeFrom sendings due earlier are left out
 */
record Subscription(
        UUID subscriptionId,
        int staffId,
        String name,
        String address,
        Rhythm rhythm,
        List<String> roles,
        boolean toMyself,
        LocalDate activeFrom) {

    Set<StaffRole> readers() {
        return roles.stream().map(StaffRole::valueOf).collect(Collectors.toSet());
    }
}
