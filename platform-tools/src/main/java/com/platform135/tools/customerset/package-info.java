/** 客户集设置 (58): retailers looked at together, listed or found by a rule; every report can be cut to one of them. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.customerset;
