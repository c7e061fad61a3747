/** Visits through the whole application: who may send, who may read, and how refusals look to a script. */
@org.jspecify.annotations.NullMarked
package com.platform135.app.visits;
