package com.platform135.tools.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.expression.AccessException;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

class RecordAccessorTests {

    private final RecordAccessor accessor = new RecordAccessor();
    private final StandardEvaluationContext context = new StandardEvaluationContext();

    private record Shop(String name, int visits) {

        public String label() {
            return name + " " + visits;
        }
    }

    private record Manager(String name) {}

    @Test
    void componentsOfRecordsThatAreNotPublicAreRead() throws AccessException {
        Shop shop = new Shop("永兴", 3);

        assertThat(accessor.canRead(context, shop, "visits")).isTrue();
        assertThat(accessor.read(context, shop, "visits").getValue()).isEqualTo(3);
    }

    @Test
    void otherMethodsAndOtherObjectsAreLeftToOthers() {
        assertThat(accessor.canRead(context, new Shop("永兴", 3), "label")).isFalse();
        assertThat(accessor.canRead(context, Map.of("name", "永兴"), "name")).isFalse();
        assertThat(accessor.canRead(context, null, "name")).isFalse();
        assertThatThrownBy(() -> accessor.read(context, "永兴", "name")).isInstanceOf(AccessException.class);
    }

    @Test
    void anExpressionThatMeetsAnotherRecordReadsThatOne() {
        context.addPropertyAccessor(accessor);
        var name = new SpelExpressionParser().parseExpression("name");

        assertThat(name.getValue(context, new Shop("永兴", 3))).isEqualTo("永兴");
        assertThat(name.getValue(context, new Manager("王芳"))).isEqualTo("王芳");
        assertThat(name.getValue(context, new Shop("鸿运", 1))).isEqualTo("鸿运");
    }
}
