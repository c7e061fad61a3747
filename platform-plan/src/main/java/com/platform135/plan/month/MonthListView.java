package com.platform135.plan.month;

import java.util.List;

import com.platform135.plan.publication.HeadingView;
import com.platform135.plan.publication.UnitStateView;

/** Units with how far they are with the month's plan. */
public record MonthListView(HeadingView heading, List<UnitStateView> units, int published, int missing) {}
