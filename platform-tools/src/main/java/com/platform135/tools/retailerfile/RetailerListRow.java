package com.platform135.tools.retailerfile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.platform135.db.sales.RetailerMember;

/** A retailer of a list: what it is called, and what holds of it today. */
record RetailerListRow(RetailerFileQueries.NamedRow named, RetailerMember member, String managerName) {

    String licenceNo() {
        return named.licenceNo();
    }

    @Nullable
    LocalDate lastVisitOn() {
        return named.lastVisitOn();
    }
}
