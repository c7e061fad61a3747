/** What a deployment settles: data folder, demo, first administrator. */
@NullMarked
package com.platform135.app;

import org.jspecify.annotations.NullMarked;
