package com.platform135.tools.module;

import java.util.Set;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/**
 * Names a feature's beans after its module and topic too, {@code plan.team.teamQueries}: features are siblings and know nothing of each
 * other's names. The toolkit's beans keep their plain names, by which templates call them.
 */
public class ModuleBeanNames extends AnnotationBeanNameGenerator {

    private static final String ROOT = "com.platform135.";
    private static final Set<String> FEATURES = Set.of("analysis", "plan", "execute", "evaluate", "improve");

    @Override
    protected String buildDefaultBeanName(BeanDefinition definition, BeanDefinitionRegistry registry) {
        String plain = super.buildDefaultBeanName(definition, registry);
        String type = String.valueOf(definition.getBeanClassName());
        String within = type.startsWith(ROOT) ? type.substring(ROOT.length()) : "";
        return FEATURES.contains(within.split("\\.", 2)[0])
                ? within.substring(0, within.lastIndexOf('.') + 1) + plain
                : plain;
    }
}
