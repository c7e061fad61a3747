package com.platform135.plan.team;

/** 市场部: the unit a plan belongs to. */
public record TeamUnit(int id, String code, String name) {}
