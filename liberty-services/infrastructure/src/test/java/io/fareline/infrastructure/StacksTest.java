package io.fareline.infrastructure;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Terraform itself says: files are formatted, and the tests of every module and stack pass. */
class StacksTest {
    @Test
    void filesAreFormatted() {
        var answer = Applied.orNotRun(() -> Applied.workshop().format());
        assertTrue(answer.good(), answer.said());
    }

    @TestFactory
    Stream<DynamicTest> everyModuleAndStackPassesItsTests() {
        return Stream.concat(
                        Applied.CONFIGURATION.modules().stream().map(each -> Path.of("modules", each)),
                        Applied.CONFIGURATION.stacks().stream().map(each -> Path.of("stacks", each)))
                .map(folder -> dynamicTest(folder.toString(), () -> {
                    var answer = Applied.orNotRun(() -> Applied.workshop().test(folder));
                    assertTrue(answer.good(), answer.trouble());
                }));
    }
}
