package com.platform135.plan.publication;

import java.util.List;

/** Units with how far they are with the plan of a period. */
public record UnitListView(HeadingView heading, List<UnitStateView> units, int published, int missing) {}
