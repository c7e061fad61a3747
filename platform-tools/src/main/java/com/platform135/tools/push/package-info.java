/** What happens is on the open page at once: numbered per person, sent as server-sent events, resumed without loss. */
@NullMarked
package com.platform135.tools.push;

import org.jspecify.annotations.NullMarked;
