/** The sales store: order lines as the truth, day segments in the database, an immutable snapshot in memory, one question that all reports ask. */
@NullMarked
package com.platform135.db.sales;

import org.jspecify.annotations.NullMarked;
