/** The facts of shops as conditions of a query. */
@org.jspecify.annotations.NullMarked
package com.platform135.evaluate.facts;
