package com.platform135.tools.contract;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule of 分析 found about a shop as of a day.
 *
 * @param subject the brand, spec or price segment it is about; empty where it is about the shop
 * @param arguments the figures of its sentence
 * @param expectedGain 条 a month, of a chance; null of an alert
 */
public record RuleHit(
        String rule,
        int version,
        int retailerId,
        int managerId,
        String subject,
        List<String> arguments,
        @Nullable Integer expectedGain) {}
