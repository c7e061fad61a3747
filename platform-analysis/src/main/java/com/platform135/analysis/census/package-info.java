/** 客户分类情况一览表 (4): shops counted by any two dimensions and by status, listed, and put on a map. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.census;
