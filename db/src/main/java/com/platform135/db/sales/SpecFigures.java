package com.platform135.db.sales;

/** The figures of one spec. */
public record SpecFigures(int specId, SalesFigures figures) {}
