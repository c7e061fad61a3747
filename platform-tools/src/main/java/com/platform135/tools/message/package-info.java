/** 消息: what somebody else did that concerns the reader. */
@NullMarked
package com.platform135.tools.message;

import org.jspecify.annotations.NullMarked;
