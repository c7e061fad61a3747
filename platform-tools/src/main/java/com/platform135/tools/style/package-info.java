/** Every part of the kits in every state, for whoever builds pages; only on a developer's machine. */
@NullMarked
package com.platform135.tools.style;

import org.jspecify.annotations.NullMarked;
