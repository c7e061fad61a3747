/** Tests of the targets on the 工作台. */
@NullMarked
package com.platform135.analysis.targets;

import org.jspecify.annotations.NullMarked;
