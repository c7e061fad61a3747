/** What the pages of 分析 draw alike: cards, tabs, choices, and what they are drawn with. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.screen;
