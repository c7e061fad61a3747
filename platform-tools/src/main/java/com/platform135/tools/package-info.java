/** 工具: the toolkit all modules stand on, and the 工具 menu. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package com.platform135.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
