/** Tests of thread. */
@NullMarked
package com.platform135.tools.thread;

import org.jspecify.annotations.NullMarked;
