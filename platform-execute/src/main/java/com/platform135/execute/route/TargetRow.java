package com.platform135.execute.route;

import java.math.BigDecimal;

/**
 * A brand set that is to be distributed now.
 *
 * @param target 铺货率, a fraction
 */
record TargetRow(int id, String name, BigDecimal target, Integer[] specIds) {}
