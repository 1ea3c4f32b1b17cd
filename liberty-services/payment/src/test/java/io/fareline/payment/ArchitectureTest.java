package io.fareline.payment;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.fareline.platform.testing.ServiceRules;
import jakarta.transaction.Transactional;

@AnalyzeClasses(packages = "io.fareline.payment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests ROLES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule ONLY_THE_ADAPTER_KNOWS_THE_SANDBOX = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("io.fareline.payment.provider.sandbox")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fareline.payment.provider.sandbox");

    @ArchTest
    static final ArchRule NOBODY_WITH_A_TRANSACTION_CALLS_THE_PROVIDER = ArchRuleDefinition.noClasses()
            .that(DescribedPredicate.describe("open transactions", type -> type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(Transactional.class))))
            .should()
            .callMethod(
                    "io.fareline.payment.provider.PaymentProvider",
                    "perform",
                    "io.fareline.payment.provider.ProviderOrder")
            .orShould()
            .callMethod(
                    "io.fareline.payment.provider.PaymentProvider",
                    "find",
                    "io.fareline.payment.provider.ProviderOrder")
            .orShould()
            .callMethod(
                    "io.fareline.payment.provider.PaymentProvider",
                    "read",
                    "java.time.Instant",
                    "java.lang.String",
                    "int");
}
