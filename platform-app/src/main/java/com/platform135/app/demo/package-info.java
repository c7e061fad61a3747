/** A made-up city: its organisation, shops and orders, generated the same for the same seed and day, and loaded on request. */
@NullMarked
package com.platform135.app.demo;

import org.jspecify.annotations.NullMarked;
