/** One search box for everything: modules here, customers, specs and the rest from those who own them. */
@NullMarked
package com.platform135.tools.search;

import org.jspecify.annotations.NullMarked;
