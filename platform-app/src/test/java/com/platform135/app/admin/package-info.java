/** Tests of 系统管理. */
@NullMarked
package com.platform135.app.admin;

import org.jspecify.annotations.NullMarked;
