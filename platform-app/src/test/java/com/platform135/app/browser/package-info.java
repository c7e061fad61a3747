/** Journeys through the running application in a real browser, as each role, on a desk and on a phone. */
@NullMarked
package com.platform135.app.browser;

import org.jspecify.annotations.NullMarked;
