/** Tests of what is kept of photos. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.photo;
