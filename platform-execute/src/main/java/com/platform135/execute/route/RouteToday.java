package com.platform135.execute.route;

import java.util.List;

/**
 * A customer manager's day in short.
 *
 * @param stops the first of {@code count}
 */
public record RouteToday(List<RouteListView.StopView> stops, int count, int done, RouteListView.Hours hours) {}
