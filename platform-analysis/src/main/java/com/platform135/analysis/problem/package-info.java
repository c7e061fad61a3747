/** 三要点问题归集 (20): what was found in the figures, why it is so, and what became of it. */
@NullMarked
package com.platform135.analysis.problem;

import org.jspecify.annotations.NullMarked;
