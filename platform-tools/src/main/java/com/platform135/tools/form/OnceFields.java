package com.platform135.tools.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Every form drawn with {@code th:action} that changes something carries a key of its own, beside the token against forgery: sent twice,
 * by a double click or by asking a page again, it is done once.
 */
@Component
public class OnceFields implements BeanPostProcessor {

    /** The hidden field. */
    public static final String NAME = "_once";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor fields ? new WithKey(fields) : bean;
    }

    private record WithKey(RequestDataValueProcessor others) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return others.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return others.processFormFieldValue(request, name, value, type);
        }

        /** A form that only asks has no token and needs no key. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> hidden = others.getExtraHiddenFields(request);
            if (hidden == null || hidden.isEmpty()) {
                return hidden;
            }
            Map<String, String> withKey = new LinkedHashMap<>(hidden);
            withKey.put(NAME, UUID.randomUUID().toString());
            return withKey;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return others.processUrl(request, url);
        }
    }
}
