/** Imports over the wire. */
@NullMarked
package com.platform135.app.imports;

import org.jspecify.annotations.NullMarked;
