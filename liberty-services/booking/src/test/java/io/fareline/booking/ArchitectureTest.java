package io.fareline.booking;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.fareline.platform.testing.ServiceRules;

@AnalyzeClasses(packages = "io.fareline.booking", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests ROLES = ArchTests.in(ServiceRules.class);
}
