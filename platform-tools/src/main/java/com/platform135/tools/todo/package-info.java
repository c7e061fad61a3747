/** 待办: what waits for the reader, derived from the state of things and never stored. */
@NullMarked
package com.platform135.tools.todo;

import org.jspecify.annotations.NullMarked;
