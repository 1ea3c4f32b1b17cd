package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackageSizeTest {
    private static final String CHANCE = "io.fareline.bad.chance";
    private static final JavaClasses TEN = new ClassFileImporter().importPackages(CHANCE);

    @Test
    void aPackageMayHaveAsManyTypesAsTheLimit() {
        assertDoesNotThrow(() -> PackageSize.atMost(10).check(TEN));
    }

    @Test
    void oneMoreIsTooMany() {
        var refused =
                assertThrows(AssertionError.class, () -> PackageSize.atMost(9).check(TEN));
        assertTrue(refused.getMessage().contains(CHANCE + " has 10 types"), refused.getMessage());
    }

    @Test
    void aPackageThatIsNamedMayBeLarger() {
        var both = new ClassFileImporter().importPackages(CHANCE, "io.fareline.bad.http");
        assertDoesNotThrow(() -> PackageSize.atMost(9, CHANCE).check(both));
    }

    @Test
    void nestedTypesDoNotCount() {
        var one = new ClassFileImporter().importClasses(PackageSizeTest.class, Outer.class, Outer.Inner.class);
        assertDoesNotThrow(() -> PackageSize.atMost(1).check(one));
    }

    private static class Outer {
        private static class Inner {}
    }
}
