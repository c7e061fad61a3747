/** Tests of reading files. */
@NullMarked
package com.platform135.tools.imports.file;

import org.jspecify.annotations.NullMarked;
