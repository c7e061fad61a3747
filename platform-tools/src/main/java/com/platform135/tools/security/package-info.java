/** Who is asking. */
@NullMarked
package com.platform135.tools.security;

import org.jspecify.annotations.NullMarked;
