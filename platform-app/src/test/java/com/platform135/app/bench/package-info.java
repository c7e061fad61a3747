/** The benchmark: one command, one Markdown table; never part of a build. See docs/benchmarks.md. */
@NullMarked
package com.platform135.app.bench;

import org.jspecify.annotations.NullMarked;
