/** 铺货率推演 (on 9): which shops to win to reach a rate, in which order and at what effort. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.whatif;
