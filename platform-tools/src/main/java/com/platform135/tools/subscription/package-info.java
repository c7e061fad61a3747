/** 订阅: a page with its filters, sent week by week or month by month, to each reader what lies in the reader's own scope. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.subscription;
