package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.place.RecoveryIsItsOrigin;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every overlay renders, to objects of known kinds without unknown fields, and passes every check. */
class OverlaysTest {
    @TestFactory
    Stream<DynamicTest> everyOverlayIsSound() {
        return Rendered.repository().overlays().stream()
                .map(folder -> Rendered.overlay(folder.getFileName().toString()))
                .flatMap(OverlaysTest::tests);
    }

    private static Stream<DynamicTest> tests(Overlay overlay) {
        var checks = Checks.of(Rendered.repository()).stream()
                .map(check -> sound(overlay.name() + ": " + words(check), () -> check.faults(overlay)));
        return Stream.of(
                        Stream.of(sound(overlay.name() + ": schemas are kept", () -> Soundness.schemaFaults(overlay))),
                        checks,
                        origin(overlay))
                .flatMap(each -> each);
    }

    private static Stream<DynamicTest> origin(Overlay overlay) {
        if (!overlay.isRecovery()) return Stream.of();
        var check = new RecoveryIsItsOrigin(Rendered.overlay(overlay.origin()));
        return Stream.of(sound(overlay.name() + ": " + words(check), () -> check.faults(overlay)));
    }

    private static DynamicTest sound(String what, Supplier<List<String>> faults) {
        return dynamicTest(what, () -> {
            var found = faults.get();
            assertTrue(found.isEmpty(), () -> "Not so: " + what + "\n" + String.join("\n", found));
        });
    }

    private static String words(Check check) {
        return check.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }
}
