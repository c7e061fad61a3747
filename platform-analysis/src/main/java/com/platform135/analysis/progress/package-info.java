/** 上柜动销进度 (15): the specs with a dated target, how far each unit has come, and whether that is fast enough. */
@org.jspecify.annotations.NullMarked
package com.platform135.analysis.progress;
