package io.fareline.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.fareline.platform.testing.ServiceRules;

/** The rules of every service that make sense without a container, and those of this program's own layers. */
@AnalyzeClasses(
        packages = "io.fareline.sandbox",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutMain.class})
class ArchitectureTest {
    @ArchTest
    static final ArchRule TIME_IDS_AND_CHANCE_ARE_INJECTED = ServiceRules.TIME_IDS_AND_CHANCE_ARE_INJECTED;

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES = ServiceRules.FEATURES_DO_NOT_GO_IN_CIRCLES;

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = ServiceRules.NAMES_SAY_SOMETHING;

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHERS_CLASSES = ServiceRules.NO_SERVICE_KNOWS_ANOTHERS_CLASSES;

    @ArchTest
    static final ArchRule ONLY_THE_WEB_PACKAGE_KNOWS_UNDERTOW = noClasses()
            .that()
            .resideOutsideOfPackage("io.fareline.sandbox.web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.undertow..", "org.xnio..");

    @ArchTest
    static final ArchRule THE_WEB_PACKAGE_KNOWS_NO_CARD_AND_NO_MONEY = noClasses()
            .that()
            .resideInAPackage("io.fareline.sandbox.web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.fareline.sandbox.card..",
                    "io.fareline.sandbox.operation..",
                    "io.fareline.sandbox.switches..",
                    "io.fareline.sandbox.store..");

    /** The one class that takes the time and chance from the system and hands them on. */
    static final class WithoutMain implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("SandboxProvider");
        }
    }
}
