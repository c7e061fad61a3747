/** The platform as a process of its own on a database of its own, both of which may end at any moment. */
@org.jspecify.annotations.NullMarked
package com.platform135.app.chaos;
