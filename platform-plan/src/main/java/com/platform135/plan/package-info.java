/** 计划: what is to be done about it. */
@NullMarked
package com.platform135.plan;

import org.jspecify.annotations.NullMarked;
