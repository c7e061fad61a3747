/** Ports between the five steps: what one needs of another, in ids and values only. */
@NullMarked
package com.platform135.tools.contract;

import org.jspecify.annotations.NullMarked;
