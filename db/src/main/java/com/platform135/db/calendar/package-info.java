/** Reporting periods. */
@NullMarked
package com.platform135.db.calendar;

import org.jspecify.annotations.NullMarked;
