/** Tests of push. */
@NullMarked
package com.platform135.tools.push;

import org.jspecify.annotations.NullMarked;
