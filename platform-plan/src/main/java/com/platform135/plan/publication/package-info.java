/** What is published to a team: immutable versions, the difference between them, read receipts, lines taken on, reviews; and how two edits of one plan are brought together. */
@NullMarked
package com.platform135.plan.publication;

import org.jspecify.annotations.NullMarked;
