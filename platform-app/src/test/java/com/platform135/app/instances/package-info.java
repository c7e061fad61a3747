/** Two instances of the application behind one database. */
@NullMarked
package com.platform135.app.instances;

import org.jspecify.annotations.NullMarked;
