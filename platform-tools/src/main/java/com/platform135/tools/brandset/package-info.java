/** 品牌集设置 (59): specs looked at together, with 铺货率 targets; and the choice of specs that every report reads. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.brandset;
