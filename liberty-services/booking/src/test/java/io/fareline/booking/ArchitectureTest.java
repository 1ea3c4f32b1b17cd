package io.fareline.booking;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.fareline.platform.testing.PackageSize;
import io.fareline.platform.testing.ServiceRules;

@AnalyzeClasses(packages = "io.fareline.booking", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests ROLES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule PACKAGES_ARE_SEEN_AT_A_GLANCE = PackageSize.atMost(15);
}
