/** 拜访情况反馈 (31): visits as phones send them, kept once each with every version, and read one by one. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.visit;
