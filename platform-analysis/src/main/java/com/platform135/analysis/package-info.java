/** 分析: what happened, and why. */
@NullMarked
package com.platform135.analysis;

import org.jspecify.annotations.NullMarked;
