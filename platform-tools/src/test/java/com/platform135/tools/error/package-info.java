/** Tests of the package. */
@NullMarked
package com.platform135.tools.error;

import org.jspecify.annotations.NullMarked;
