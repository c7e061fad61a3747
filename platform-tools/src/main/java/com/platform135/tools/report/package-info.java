/** The report kit: what a report is asked, what it answers, its metrics, and the one entrance of /api/v1/reports. */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.report;
