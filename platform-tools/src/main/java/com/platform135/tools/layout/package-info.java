/** The frame around every page: top bar, menu, pickers, search, and the reader's display settings. */
@NullMarked
package com.platform135.tools.layout;

import org.jspecify.annotations.NullMarked;
