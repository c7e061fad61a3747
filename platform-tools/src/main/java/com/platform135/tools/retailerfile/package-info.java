/** 客户档案维护 (60): the retailers of a scope, and of each the facts, what is kept by hand, and everything that happened. */
@NullMarked
package com.platform135.tools.retailerfile;

import org.jspecify.annotations.NullMarked;
