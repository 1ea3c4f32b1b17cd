package io.fareline.platform.idempotency;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fareline.platform.testing.ServiceRules;
import org.junit.jupiter.api.Test;

/** The rule that every service is held to knows these annotations by their names. */
class RepetitionRuleTest {
    @Test
    void theRuleKnowsTheAnnotations() {
        ServiceRules.EVERY_UNSAFE_REQUEST_MAY_BE_REPEATED.check(
                new ClassFileImporter().importClasses(OrdersResource.class));
        var silent = new ClassFileImporter().importClasses(SilentResource.class);
        assertThrows(AssertionError.class, () -> ServiceRules.EVERY_UNSAFE_REQUEST_MAY_BE_REPEATED.check(silent));
    }
}
