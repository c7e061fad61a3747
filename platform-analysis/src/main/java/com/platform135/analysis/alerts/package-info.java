/** 客户异动预警 (8): shops that fall behind, fall silent, buy too much, or hold too much. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.alerts;
