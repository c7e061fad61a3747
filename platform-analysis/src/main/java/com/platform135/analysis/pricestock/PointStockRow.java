package com.platform135.analysis.pricestock;

import java.time.LocalDate;
import java.util.Comparator;

/** A sample point with all its specs. */
record PointStockRow(int retailerId, String licenceNo, String name, String managerName, PriceStockFigures figures) {

    LocalDate lastOn() {
        return figures.samples().stream()
                .map(SampleRow::lastOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
