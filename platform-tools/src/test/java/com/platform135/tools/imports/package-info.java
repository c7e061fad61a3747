/** Tests of imports. */
@NullMarked
package com.platform135.tools.imports;

import org.jspecify.annotations.NullMarked;
