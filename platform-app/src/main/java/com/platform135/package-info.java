/** The application: its start and nothing else. */
@NullMarked
package com.platform135;

import org.jspecify.annotations.NullMarked;
