/** 市场机会分析 (16): chances found in the figures and those that visits raised. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.chances;
