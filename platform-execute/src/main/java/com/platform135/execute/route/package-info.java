/** Which shops to visit in the next days and why, each with what to know before going in. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.route;
