package com.platform135.tools.layout;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;

/**
 * Reads components of records in templates' expressions. Spring's reflective accessor looks for the getter anew at every read of a page: what
 * it keeps for the next time is never found among the accessors of the context. That is a fifth of the work on a page.
 */
final class RecordAccessor implements PropertyAccessor {

    /** Where an expression meets one kind of object and then another, that is no news: without a trace it costs nothing. */
    private static final AccessException NO_COMPONENT = new AccessException("No such component") {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    };

    private final ClassValue<Map<String, Method>> components = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(Method::trySetAccessible)
                    .collect(Collectors.toUnmodifiableMap(Method::getName, Function.identity()));
        }
    };

    /** Null: asked about every object. */
    @Override
    public Class<?> @Nullable [] getSpecificTargetClasses() {
        return null;
    }

    @Override
    public boolean canRead(EvaluationContext context, @Nullable Object target, String name) {
        return target instanceof Record && components.get(target.getClass()).containsKey(name);
    }

    /** @throws AccessException where the object isn't a record with that component: another accessor is asked then */
    @Override
    public TypedValue read(EvaluationContext context, @Nullable Object target, String name) throws AccessException {
        Method component =
                target instanceof Record ? components.get(target.getClass()).get(name) : null;
        if (component == null) {
            throw NO_COMPONENT;
        }
        try {
            return new TypedValue(component.invoke(target));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AccessException("Cannot read " + name, e);
        }
    }

    @Override
    public boolean canWrite(EvaluationContext context, @Nullable Object target, String name) {
        return false;
    }

    @Override
    public void write(EvaluationContext context, @Nullable Object target, String name, @Nullable Object value)
            throws AccessException {
        throw new AccessException("Records don't change");
    }
}
