/** What alerts (8) and chances (16) share: rules that are run on the orders as of a day, and what people decided about their hits. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.signal;
