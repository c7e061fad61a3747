package com.platform135.analysis.brandstate;

/** How a spec sells. */
enum BrandState {
    /** 畅销: nearly all shops that carried it order again, and more than once. */
    BRISK,
    /** 平销: neither. */
    PLAIN,
    /** 滞销: many shops that carried it don't order any more, or order once only. */
    SLOW,
    /** Too few shops to say. */
    FEW
}
