/** The PostgreSQL that starts and stops with the application, and the checks on an external one. */
@NullMarked
package com.platform135.app.embedded;

import org.jspecify.annotations.NullMarked;
