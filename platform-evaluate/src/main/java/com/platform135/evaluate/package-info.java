/** 评估: what became of the plan. */
@NullMarked
package com.platform135.evaluate;

import org.jspecify.annotations.NullMarked;
