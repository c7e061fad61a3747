/** Tests of the visit form's page and of whom it may send for. */
@org.jspecify.annotations.NullMarked
package com.platform135.execute.phone;
