/** What tests of several modules stand on. */
@org.jspecify.annotations.NullMarked
package com.platform135test;
