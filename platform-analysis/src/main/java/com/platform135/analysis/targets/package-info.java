/** 品牌目标 on the 工作台: brand sets with a target that holds today, and how far they are this month. */
@NullMarked
package com.platform135.analysis.targets;

import org.jspecify.annotations.NullMarked;
