package com.platform135.analysis.pricestock;

import com.platform135.db.brand.SpecRow;

/** A spec at the sample points. */
record SpecStockRow(SpecRow spec, PriceStockFigures figures) {

    /** 倒挂: the mean price is below the wholesale price. */
    boolean inverted() {
        return !figures.invertedSpecs().isEmpty();
    }
}
