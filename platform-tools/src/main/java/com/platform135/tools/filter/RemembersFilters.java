package com.platform135.tools.filter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a page's GET handler: what the reader last chose there is kept, and taken up again when the reader comes back from another page of
 * the platform without conditions. An address that was sent or kept is always shown as it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RemembersFilters {}
