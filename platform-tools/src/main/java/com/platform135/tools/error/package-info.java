/** Refusals and failures, and how pages and the API answer them. */
@NullMarked
package com.platform135.tools.error;

import org.jspecify.annotations.NullMarked;
