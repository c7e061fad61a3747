/** 上报: opinions and complaints that go up to the branch and come back with an answer. */
@org.jspecify.annotations.NullMarked
package com.platform135.evaluate.escalation;
