/** Who did what, when, and what it changed from what to what. */
@NullMarked
package com.platform135.tools.audit;

import org.jspecify.annotations.NullMarked;
