/** What people decide about what the figures show: asked, written down, waited for and looked back at in one way, whatever it is about. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.decision;
