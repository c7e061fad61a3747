/** 主线 on the page: the five steps with what each holds. */
@NullMarked
package com.platform135.tools.thread;

import org.jspecify.annotations.NullMarked;
