package com.platform135.analysis.census;

import com.platform135.db.sales.RetailerMember;

/** A shop as listed, with what held of it on the day. */
record CensusShopRow(String licenceNo, String name, String managerName, RetailerMember facts) {}
