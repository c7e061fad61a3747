/** Charts: one look for all, every one with its figures as a table. */
@NullMarked
package com.platform135.tools.chart;

import org.jspecify.annotations.NullMarked;
