package com.platform135.plan.week;

import java.util.List;

import com.platform135.plan.publication.HeadingView;
import com.platform135.plan.publication.UnitStateView;

/** Units with how far they are with the week's plan. */
public record WeekListView(HeadingView heading, List<UnitStateView> units, int published, int missing) {}
