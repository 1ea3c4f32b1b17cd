package io.fareline.flight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Search asks no database, neither itself nor through anything that it uses. */
class SearchFromMemoryTest {
    private static final JavaClasses FLIGHT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.fareline.flight");

    @Test
    void searchReachesNoDatabase() {
        withoutDatabase("io.fareline.flight.offersearch").check(FLIGHT);
        withoutDatabase("io.fareline.flight.slices").check(FLIGHT);
    }

    @Test
    void whoAsksTheDatabaseThroughOthersIsFound() {
        assertThrows(AssertionError.class, () -> withoutDatabase("io.fareline.flight.placing")
                .check(FLIGHT));
    }

    private static ArchRule withoutDatabase(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(feature)
                .should()
                .transitivelyDependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "javax.sql..", "jakarta.persistence..", "io.fareline.flight.database.."));
    }
}
