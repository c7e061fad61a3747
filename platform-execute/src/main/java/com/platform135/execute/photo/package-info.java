/** Photos: what may be kept of a picture, and where it is kept. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.photo;
