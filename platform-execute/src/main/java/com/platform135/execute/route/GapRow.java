package com.platform135.execute.route;

/** What a shop needed of a spec and did not get, in 条. */
record GapRow(int retailerId, String spec, long gap) {}
