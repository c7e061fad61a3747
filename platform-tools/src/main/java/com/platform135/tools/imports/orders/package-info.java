/** Order lines, the one kind that comes by the million. */
@NullMarked
package com.platform135.tools.imports.orders;

import org.jspecify.annotations.NullMarked;
