/** The shared domain: what every module may read. */
@NullMarked
package com.platform135.db;

import org.jspecify.annotations.NullMarked;
