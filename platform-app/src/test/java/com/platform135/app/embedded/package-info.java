/** The embedded database's life. */
@NullMarked
package com.platform135.app.embedded;

import org.jspecify.annotations.NullMarked;
