/** 市场经理周工作安排 (22): a market unit's week from Monday to Friday, with accompanied visits. */
@NullMarked
package com.platform135.plan.week;

import org.jspecify.annotations.NullMarked;
