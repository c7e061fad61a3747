package com.platform135.plan.team;

import com.platform135.db.organisation.StaffRole;

/** Somebody of a market unit. */
public record MemberRow(int staffId, String username, String name, StaffRole role) {}
