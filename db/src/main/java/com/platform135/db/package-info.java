/** The shared domain: what every module may read. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package com.platform135.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
