/** 主线: typed links between the objects of the five monthly steps. */
@NullMarked
package com.platform135.db.thread;

import org.jspecify.annotations.NullMarked;
