/** Tests of visits and their photos. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.visit;
