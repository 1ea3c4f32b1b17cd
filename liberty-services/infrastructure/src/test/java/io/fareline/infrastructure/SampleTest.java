package io.fareline.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is spoilt elsewhere is sound to begin with. */
class SampleTest {
    @TestFactory
    Stream<DynamicTest> theSampleIsSound() {
        return Checks.of(Set.of("fareline/booking"), Set.of()).stream()
                .map(check -> dynamicTest(
                        EstatesTest.words(check),
                        () -> assertEquals(
                                List.of(), check.faults(Sample.sound().estate()))));
    }
}
