/** What every address under /api has in common. */
@NullMarked
package com.platform135.app.api;

import org.jspecify.annotations.NullMarked;
