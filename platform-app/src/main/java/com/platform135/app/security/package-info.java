/** Login, credentials, tokens and the rules of who may open what. */
@NullMarked
package com.platform135.app.security;

import org.jspecify.annotations.NullMarked;
