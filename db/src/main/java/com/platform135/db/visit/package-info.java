/** 拜访: the words that every step shares about visits and what they leave to be done. */
@NullMarked
package com.platform135.db.visit;

import org.jspecify.annotations.NullMarked;
