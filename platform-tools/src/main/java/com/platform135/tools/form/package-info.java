/** Forms: fields with label, help and error. */
@NullMarked
package com.platform135.tools.form;

import org.jspecify.annotations.NullMarked;
