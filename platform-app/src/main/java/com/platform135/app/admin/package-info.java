/** 系统管理: what the administrator runs. */
@NullMarked
package com.platform135.app.admin;

import org.jspecify.annotations.NullMarked;
