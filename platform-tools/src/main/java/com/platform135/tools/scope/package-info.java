/** What a request may see: from the user and what the page picked to an {@code OrganisationScope}. */
@NullMarked
package com.platform135.tools.scope;

import org.jspecify.annotations.NullMarked;
