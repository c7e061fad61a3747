package com.platform135.execute.phone;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import com.platform135.db.organisation.StaffRole;
import com.platform135.tools.module.OfflinePage;
import com.platform135.tools.security.CurrentUser;

/** Puts the visit form among the pages that browsers keep. */
@Configuration(proxyBeanMethods = false)
class PhoneConfiguration implements WebMvcConfigurer {

    private final CurrentUser currentUser;

    PhoneConfiguration(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Bean
    static OfflinePage visitForm() {
        return new OfflinePage(
                "/execute/visits/form",
                "/execute/visits",
                "execute.form.dock.today",
                "execute.form.dock.form",
                Set.of(StaffRole.CUSTOMER_MANAGER),
                "/execute/assets/visit/keep.mjs");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OutboxOwner(currentUser)).addPathPatterns("/execute/visits/outbox/**");
    }
}
