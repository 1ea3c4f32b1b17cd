package io.fareline.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.source.Configuration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every environment, as its stacks make it and its cluster is given it, passes every check. */
class EstatesTest {
    @TestFactory
    Stream<DynamicNode> everyEnvironmentIsSound() {
        return Applied.CONFIGURATION.environments().stream()
                .map(name -> dynamicContainer(
                        name,
                        Checks.of(Applied.images(), Applied.byPeople()).stream()
                                .map(check -> dynamicTest(
                                        words(check),
                                        () -> assertEquals(
                                                "", String.join("\n", check.faults(Applied.estate(name))))))));
    }

    @Test
    void thereAreTheStacksAndEnvironmentsThatThereMustBe() {
        assertEquals(Configuration.STACKS.stream().sorted().toList(), Applied.CONFIGURATION.stacks());
        assertEquals(Configuration.ENVIRONMENTS.stream().sorted().toList(), Applied.CONFIGURATION.environments());
        // Each environment of the services has all; what delivers needs no entry.
        for (var environment : List.of("dev", "staging", "prod"))
            for (var stack : Configuration.STACKS)
                assertEquals(
                        true,
                        Applied.CONFIGURATION.environmentsOf(stack).contains(environment),
                        environment + " has no values for " + stack);
    }

    /** What nobody uses any more nobody is to be told to make. */
    @Test
    void peopleAreToldToMakeOnlyNamesThatAreUsed() {
        var used = Applied.CONFIGURATION.environments().stream()
                .map(Applied::cluster)
                .flatMap(each -> each.all().stream())
                .map(each -> each.root().toString())
                .toList();
        assertEquals(
                List.of(),
                Applied.byPeople().stream()
                        .filter(name -> used.stream().noneMatch(each -> each.contains(name)))
                        .toList());
        assertEquals(false, Applied.byPeople().isEmpty());
    }

    static String words(Check check) {
        return check.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }
}
