/** 订货次数查询 (10): how often each shop ordered, of how many order days it had, and the shops by bands of it. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.frequency;
