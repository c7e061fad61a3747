/** 改进: what next month does better. */
@NullMarked
package com.platform135.improve;

import org.jspecify.annotations.NullMarked;
