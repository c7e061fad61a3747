/** 市场经理月工作计划 (21): a market unit's month, written by its market manager, taken on line by line, reviewed by the branch. */
@NullMarked
package com.platform135.plan.month;

import org.jspecify.annotations.NullMarked;
