/** Tests of the way to the next shops. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.route;
