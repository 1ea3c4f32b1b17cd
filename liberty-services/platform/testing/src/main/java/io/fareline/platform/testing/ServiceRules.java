package io.fareline.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.fareline.platform.testing.Repetition.MAY_BE_REPEATED;
import static io.fareline.platform.testing.Repetition.UNSAFE_METHODS;
import static io.fareline.platform.testing.ServicePredicates.ANOTHER_SERVICE;
import static io.fareline.platform.testing.ServicePredicates.EDGE;
import static io.fareline.platform.testing.ServicePredicates.ENUMS_OR_PERSISTENT;
import static io.fareline.platform.testing.ServicePredicates.RESOURCES;
import static io.fareline.platform.testing.ServicePredicates.RESOURCE_METHODS;
import static io.fareline.platform.testing.ServicePredicates.TIME_OR_CHANCE;
import static io.fareline.platform.testing.ServicePredicates.WITHOUT_A_TRANSACTION;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The roles inside every service, as rules: {@code @ArchTest static final ArchTests ROLES =
 * ArchTests.in(ServiceRules.class)} applies them all to the classes that a service's architecture test imports.
 */
public final class ServiceRules {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String ENTITY_MANAGER = "jakarta.persistence.EntityManager";

    private ServiceRules() {}

    @ArchTest
    public static final ArchRule RESOURCES_LEAVE_STORAGE_TO_COLLECTIONS = noClasses()
            .that(RESOURCES)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ENTITY_MANAGER)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.redisson..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_THE_EDGE_SPEAKS_HTTP = noClasses()
            .that(resideInAPackage("io.fareline..").and(not(EDGE)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule THE_EDGE_OPENS_NO_TRANSACTION =
            noClasses().that(EDGE).should(WITHOUT_A_TRANSACTION).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TRANSACTIONS_BELONG_TO_METHODS =
            noClasses().should().beAnnotatedWith(TRANSACTIONAL).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_IDS_AND_CHANCE_ARE_INJECTED =
            noClasses().should().callCodeUnitWhere(TIME_OR_CHANCE).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("io.fareline.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_RESOURCE_METHOD_SAYS_WHO_MAY_CALL_IT = methods()
            .that(RESOURCE_METHODS)
            .should()
            .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.security.PermitAll")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.security.DenyAll")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule EVERY_UNSAFE_REQUEST_MAY_BE_REPEATED =
            methods().that(UNSAFE_METHODS).should(MAY_BE_REPEATED).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should()
            .haveNameNotMatching(".*[.$](Base|Abstract)[A-Z][^.$]*")
            .andShould()
            .haveNameNotMatching(".*[.$][^.$]*(Impl|Manager|Helper|Utils?|Base)")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_SERVICE_KNOWS_ANOTHERS_CLASSES =
            noClasses().should(ANOTHER_SERVICE).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule THE_DOMAIN_STANDS_ALONE = noClasses()
            .that(ENUMS_OR_PERSISTENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "jakarta.ws.rs..", "org.redisson..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ENTITY_MANAGER)
            .allowEmptyShould(true);
}
