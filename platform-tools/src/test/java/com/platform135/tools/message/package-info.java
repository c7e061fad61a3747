/** Tests of message. */
@NullMarked
package com.platform135.tools.message;

import org.jspecify.annotations.NullMarked;
