/** What the pages of 分析 put together: specs by what they have in common, questions cut into parts. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.grouping;
