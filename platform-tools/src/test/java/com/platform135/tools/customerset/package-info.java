/** Tests of customer sets. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.customerset;
