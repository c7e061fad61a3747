package com.platform135.analysis.search;

import org.jspecify.annotations.Nullable;

/** A customer that a search found. */
record FoundShopRow(String licenceNo, String name, @Nullable String address) {}
