/** 系统管理: organisation, staff, parameters, audit trail, health. */
@NullMarked
package com.platform135.app.admin;

import org.jspecify.annotations.NullMarked;
