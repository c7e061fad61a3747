/** 实施: visits and what they bring. */
@NullMarked
package com.platform135.execute;

import org.jspecify.annotations.NullMarked;
