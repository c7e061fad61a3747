/** Tests of what modules contribute. */
@NullMarked
package com.platform135.tools.module;

import org.jspecify.annotations.NullMarked;
