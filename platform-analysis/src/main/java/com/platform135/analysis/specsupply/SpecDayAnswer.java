package com.platform135.analysis.specsupply;

import java.util.Set;

import com.platform135.db.sales.SalesAsOf;
import com.platform135.db.sales.SalesGroup;

/**
 * How far a day's ordering of a spec has come. All sets are of retailers in business that day.
 *
 * @param total of the spec that day
 * @param due whose order day it is
 * @param ordering of all, those with an order of anything that day
 * @param silent of those due, who has no order that day
 * @param without of those due that ordered, who has none of the spec
 */
record SpecDayAnswer(
        SalesAsOf asOf, SalesGroup total, Set<Integer> due, int ordering, Set<Integer> silent, Set<Integer> without) {}
