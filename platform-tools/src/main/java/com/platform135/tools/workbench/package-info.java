/** 工作台: what modules contribute to the month as five steps and to the day. */
@NullMarked
package com.platform135.tools.workbench;

import org.jspecify.annotations.NullMarked;
