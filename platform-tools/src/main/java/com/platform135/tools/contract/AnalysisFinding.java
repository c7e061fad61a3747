package com.platform135.tools.contract;

import java.math.BigDecimal;

import com.platform135.db.visit.VisitPoint;

/**
 * Something that 分析 has found and that a plan may quote, in figures only; each says it in its reader's words.
 *
 * @param key names it among the findings of the same reader and day
 * @param subject what it is about: a spec, a brand set
 * @param rate as it stands, a fraction
 * @param target as it ought to be, a fraction
 * @param shops how many shops are missing to the target
 */
public record AnalysisFinding(
        String key, VisitPoint point, String subject, BigDecimal rate, BigDecimal target, int shops) {}
