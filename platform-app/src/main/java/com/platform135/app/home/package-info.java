/** 工作台: the first page after login. */
@NullMarked
package com.platform135.app.home;

import org.jspecify.annotations.NullMarked;
