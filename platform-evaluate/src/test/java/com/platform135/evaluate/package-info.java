/** Visits for the tests of 评估. */
@org.jspecify.annotations.NullMarked
package com.platform135.evaluate;
