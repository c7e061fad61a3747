package com.platform135.tools.customerset;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerMember;

/**
 * A member as listed.
 *
 * @param managerName who looks after it on the day
 * @param facts what held of it on the day
 * @param reason why it came or left, in words; null in the list of members
 */
public record MemberRow(
        String licenceNo,
        String name,
        String managerName,
        RetailerMember facts,
        @Nullable String reason) {}
