/** One visit with everything, reviewed by the market manager: 确认, 退回, 点评; and what waits for whom. */
@org.jspecify.annotations.NullMarked
package com.platform135.evaluate.review;
