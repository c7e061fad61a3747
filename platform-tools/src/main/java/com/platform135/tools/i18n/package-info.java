/** message files of every module, the reader's language, and how figures are written. */
@NullMarked
package com.platform135.tools.i18n;

import org.jspecify.annotations.NullMarked;
