/** 我的导出: files too large to wait for, prepared in the background. */
@NullMarked
package com.platform135.tools.exportjob;

import org.jspecify.annotations.NullMarked;
