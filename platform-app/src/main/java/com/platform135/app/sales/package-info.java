/** The sales store as the application runs it. */
@NullMarked
package com.platform135.app.sales;

import org.jspecify.annotations.NullMarked;
