package com.platform135.plan.team;

/** A shop of a market unit's customer managers. */
public record ShopRow(int retailerId, String licenceNo, String name, String manager) {}
