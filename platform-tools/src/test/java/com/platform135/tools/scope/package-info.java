/** Tests of the package. */
@NullMarked
package com.platform135.tools.scope;

import org.jspecify.annotations.NullMarked;
