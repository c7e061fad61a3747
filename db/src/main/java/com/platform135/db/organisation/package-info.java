/** 组织机构: units, staff, roles and the scope that every query starts from. */
@NullMarked
package com.platform135.db.organisation;

import org.jspecify.annotations.NullMarked;
