/** Master data: small files that are staged whole, checked by SQL and written with before-images. */
@NullMarked
package com.platform135.tools.imports.master;

import org.jspecify.annotations.NullMarked;
