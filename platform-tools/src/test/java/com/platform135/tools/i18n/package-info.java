@org.jspecify.annotations.NullMarked
package com.platform135.tools.i18n;
