package com.platform135.tools.push;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns on what is done by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PushConfiguration {}
