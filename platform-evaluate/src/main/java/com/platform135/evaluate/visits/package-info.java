/** 拜访反馈查询 (46): the visits of a scope as a list, live while it is open. */
@org.jspecify.annotations.NullMarked
package com.platform135.evaluate.visits;
