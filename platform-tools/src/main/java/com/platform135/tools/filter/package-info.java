/** The query row of a page: fields, what was chosen in them, and views saved under a name. */
@NullMarked
package com.platform135.tools.filter;

import org.jspecify.annotations.NullMarked;
