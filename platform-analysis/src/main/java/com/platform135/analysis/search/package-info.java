/** What the search box finds of customers and specs. */
@NullMarked
package com.platform135.analysis.search;

import org.jspecify.annotations.NullMarked;
