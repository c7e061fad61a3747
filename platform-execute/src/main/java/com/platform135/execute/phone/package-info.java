/** The visit form on the phone: a page that works without a network, and whom it may send for. */
@NullMarked
package com.platform135.execute.phone;

import org.jspecify.annotations.NullMarked;
