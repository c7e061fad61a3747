package com.platform135.tools.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

class ModuleBeanNamesTests {

    private static String name(String type) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setBeanClassName(type);
        return new ModuleBeanNames().generateBeanName(definition, new DefaultListableBeanFactory());
    }

    @Test
    void twoFeaturesMayNameTheirClassesAlike() {
        assertThat(name("com.platform135.plan.team.TeamQueries")).isEqualTo("plan.team.teamQueries");
        assertThat(name("com.platform135.execute.route.TeamQueries")).isEqualTo("execute.route.teamQueries");
    }

    @Test
    void theToolkitKeepsItsPlainNames() {
        assertThat(name("com.platform135.tools.i18n.Figures")).isEqualTo("figures");
        assertThat(name("org.example.plan.Other")).isEqualTo("other");
    }
}
