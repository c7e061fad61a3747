package com.platform135.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import com.platform135.db.organisation.OrganisationScope;
import com.platform135.tools.scope.Unscoped;

/** Rules of the code, each with its reason. */
@AnalyzeClasses(packages = "com.platform135", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule controllersTouchNoJdbc = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcClient.class, JdbcOperations.class, DataSource.class)
            .because("a controller translates; what it shows comes from a service or queries that a test can call");

    @ArchTest
    static final ArchRule queriesAskForTheScopeFirst = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Queries")
            .and(areNotPrivate())
            .should(takeTheScope())
            .because("a query without a scope shows one branch another branch's figures");

    @ArchTest
    static final ArchRule rowsAndViewsAreRecords = classes()
            .that()
            .haveSimpleNameEndingWith("Row")
            .or()
            .haveSimpleNameEndingWith("View")
            .should()
            .beRecords()
            .because("what a page reads is a value, made once and never changed");

    @ArchTest
    static final ArchRule nowComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(asksTheSystemForNow())
            .because("a test, a demo and a late import must be able to say what day it is");

    @ArchTest
    static final ArchRule wordsWithoutMeaningAreNotNames = noClasses()
            .should()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .because("a name says what the thing is in the words of docs/dictionary.md");

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .that()
            .resideInAPackage("com.platform135.db..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..", "jakarta.servlet..", "org.thymeleaf..", "com.platform135.tools..")
            .because("the shared domain is what every other module stands on");

    @ArchTest
    static final ArchRule entitiesStayInTheirPackages = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideOutsideOfPackage("com.platform135.app")
            .because("the application package holds the start and nothing else");

    @ArchTest
    static final ArchRule topicsHaveNoCycles = slices().matching(
                    "com.platform135.(db|analysis|plan|execute|evaluate|improve).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a topic can be read, moved and thrown away on its own");

    private static DescribedPredicate<JavaMethod> areNotPrivate() {
        return DescribedPredicate.describe(
                "are not private",
                m -> !m.getModifiers().contains(JavaModifier.PRIVATE)
                        && !m.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static ArchCondition<JavaMethod> takeTheScope() {
        return new ArchCondition<>("take an OrganisationScope or say why not") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean scoped = method.getRawParameterTypes().stream().anyMatch(ArchitectureTests::holdsScope);
                boolean excused = method.isAnnotatedWith(Unscoped.class)
                        || method.getOwner().isAnnotatedWith(Unscoped.class);
                events.add(new SimpleConditionEvent(
                        method, scoped || excused, method.getFullName() + " takes no OrganisationScope"));
            }
        };
    }

    private static boolean holdsScope(JavaClass type) {
        return type.isEquivalentTo(OrganisationScope.class)
                || type.isRecord()
                        && type.getFields().stream()
                                .anyMatch(f -> f.getRawType().isEquivalentTo(OrganisationScope.class));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForNow() {
        Set<Class<?>> temporal =
                Set.of(LocalDate.class, LocalDateTime.class, Instant.class, OffsetDateTime.class, ZonedDateTime.class);
        return DescribedPredicate.describe(
                "asks the system what time it is",
                call -> call.getTarget().getName().equals("now")
                        && temporal.stream().anyMatch(t -> call.getTargetOwner().isEquivalentTo(t))
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(p -> p.isEquivalentTo(Clock.class)));
    }
}
