/** An independent computation of the reports from the contract's files, and the tests that hold the application against it. */
@NullMarked
package com.platform135.app.oracle;

import org.jspecify.annotations.NullMarked;
