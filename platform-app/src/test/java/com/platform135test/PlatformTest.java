package com.platform135test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

import com.platform135.PlatformApplication;

/** The whole application on a database of its own, without demo; administrator {@code admin}, password {@code first-135}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PlatformApplication.class,
        properties = {
            "platform.home=target/platform-home-${platform.test.fork:fork-1}",
            "platform.demo=none",
            "platform.admin-password=" + PlatformTest.ADMIN_PASSWORD,
            "spring.datasource.hikari.maximum-pool-size=6",
            "spring.datasource.hikari.minimum-idle=1"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface PlatformTest {

    String ADMIN_PASSWORD = "first-135";
}
