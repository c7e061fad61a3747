package com.platform135.app.demo;

import org.jspecify.annotations.Nullable;

/** A row of {@code orgs.csv}. */
public record DemoOrg(
        String code, String name, String kind, @Nullable String parentCode) {}
