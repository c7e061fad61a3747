/** Tests of the sales store. */
@NullMarked
package com.platform135.db.sales;

import org.jspecify.annotations.NullMarked;
