/** Who may log in and open what. */
@NullMarked
package com.platform135.app.security;

import org.jspecify.annotations.NullMarked;
