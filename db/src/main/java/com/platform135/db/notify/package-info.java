/** Word between instances through the database: LISTEN and NOTIFY on one kept connection. */
@NullMarked
package com.platform135.db.notify;

import org.jspecify.annotations.NullMarked;
