/** What lists of shops share: names looked up only for those shown. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.shops;
