/** The market unit a plan belongs to: who is in it, which shops it serves, when its plans are due. */
@NullMarked
package com.platform135.plan.team;

import org.jspecify.annotations.NullMarked;
