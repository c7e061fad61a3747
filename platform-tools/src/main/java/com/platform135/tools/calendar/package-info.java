/** The business calendar: clock, zone, periods as people pick them. */
@NullMarked
package com.platform135.tools.calendar;

import org.jspecify.annotations.NullMarked;
