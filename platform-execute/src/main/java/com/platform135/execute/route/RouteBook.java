package com.platform135.execute.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is known of a customer manager's shops at one moment, and the way that follows from it.
 *
 * @param days the next days' stops in the order of the way
 * @param done today's visits
 * @param worked whether today is a working day
 */
record RouteBook(
        LocalDate today,
        List<ShopRow> shops,
        Map<Integer, List<MatterRow>> matters,
        List<TargetRow> targets,
        RouteSales.Figures sales,
        Reasons reasons,
        Map<LocalDate, List<Stop>> days,
        List<DoneVisitRow> done,
        boolean worked) {}
