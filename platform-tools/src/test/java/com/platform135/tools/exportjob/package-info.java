/** Tests of files prepared in the background. */
@NullMarked
package com.platform135.tools.exportjob;

import org.jspecify.annotations.NullMarked;
