/** What can be done with ticked rows of any report: keep the shops as a set, write down a problem, … */
@org.jspecify.annotations.NullMarked
package com.platform135.tools.rowaction;
