package com.platform135.analysis.specsupply;

import org.jspecify.annotations.Nullable;

/** Whom to call. */
record ContactRow(
        int id, String licenceNo, String name, @Nullable String phone, String managerName) {}
