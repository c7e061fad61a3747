/** 经营情况信息 (1): how a scope stands, on one screen. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.summary;
