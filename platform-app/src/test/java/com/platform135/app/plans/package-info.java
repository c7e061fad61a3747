/** Plans in the whole application. */
@org.jspecify.annotations.NullMarked
package com.platform135.app.plans;
