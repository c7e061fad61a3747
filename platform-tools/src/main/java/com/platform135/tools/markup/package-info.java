/** HTML written by the platform itself where a page repeats the same few tags by the hundred. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.markup;
