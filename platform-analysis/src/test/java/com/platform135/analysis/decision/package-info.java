@org.jspecify.annotations.NullMarked
package com.platform135.analysis.decision;
