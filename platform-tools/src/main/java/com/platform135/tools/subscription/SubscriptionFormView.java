package com.platform135.tools.subscription;

import java.util.List;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.export.Heading;

/**
 * 订阅当前页 as drawn.
 *
 * @param view the page's address
 * @param conditions what it asks, in words, but for the period
 * @param readers roles it can be sent to beside the owner
 */
record SubscriptionFormView(
        String view, String name, List<Heading.Condition> conditions, List<Rhythm> rhythms, List<StaffRole> readers) {}
