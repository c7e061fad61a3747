package com.platform135.analysis.progress;

import java.math.BigDecimal;

/**
 * 考核规格: a spec that a brand set gives a target on the last day of P.
 *
 * @param target a fraction of the retailers in business
 */
record ProgressTarget(int specId, String specCode, String specName, BigDecimal target, int brandSetId) {}
