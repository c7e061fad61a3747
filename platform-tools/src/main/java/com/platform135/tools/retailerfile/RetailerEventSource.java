package com.platform135.tools.retailerfile;

import java.util.List;
import java.util.Locale;

import com.platform135.db.organisation.OrganisationScope;

/** Contributed as a bean by each step that knows of things that happen to retailers. */
public interface RetailerEventSource {

    /** The newest events of one retailer that a reader of the scope may know of, in any order. */
    List<RetailerEvent> listEvents(int retailerId, OrganisationScope scope, int limit, Locale locale);
}
