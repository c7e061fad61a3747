/** Tests of the package. */
@NullMarked
package com.platform135.tools.parameter;

import org.jspecify.annotations.NullMarked;
