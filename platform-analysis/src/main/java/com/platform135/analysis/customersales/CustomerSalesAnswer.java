package com.platform135.analysis.customersales;

import java.time.Instant;
import java.util.List;

/**
 * The customers of a set with their sales.
 *
 * @param customers by licence, still without their names
 * @param total of the customers listed; customers and specs are counted, not added up
 * @param active |N(P)|
 * @param ordering |B(S,P)|
 */
record CustomerSalesAnswer(
        Instant asOf, List<CustomerSalesRow> customers, CustomerSalesRow total, int active, int ordering) {}
