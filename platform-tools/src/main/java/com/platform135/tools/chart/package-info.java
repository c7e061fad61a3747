/** Charts: one look for all, each with its figures as a table. */
@NullMarked
package com.platform135.tools.chart;

import org.jspecify.annotations.NullMarked;
