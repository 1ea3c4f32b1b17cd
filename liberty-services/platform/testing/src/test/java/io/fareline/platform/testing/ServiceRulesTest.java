package io.fareline.platform.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule refuses every class that was written to break it, and nothing in the good example. */
class ServiceRulesTest {
    private static final Map<String, Set<String>> REFUSED = Map.ofEntries(
            refuses("RESOURCES_LEAVE_STORAGE_TO_COLLECTIONS", "bad.resource"),
            refuses("ONLY_THE_EDGE_SPEAKS_HTTP", "bad.http"),
            refuses("THE_EDGE_OPENS_NO_TRANSACTION", "bad.transaction"),
            refuses("TRANSACTIONS_BELONG_TO_METHODS", "bad.typetransaction"),
            refuses("TIME_IDS_AND_CHANCE_ARE_INJECTED", "bad.chance"),
            refuses("FEATURES_DO_NOT_GO_IN_CIRCLES", "cyclic"),
            refuses("EVERY_RESOURCE_METHOD_SAYS_WHO_MAY_CALL_IT", "bad.unguarded"),
            refuses("NAMES_SAY_SOMETHING", "bad.naming"),
            refuses("NO_SERVICE_KNOWS_ANOTHERS_CLASSES", "bad.foreign"),
            refuses("THE_DOMAIN_STANDS_ALONE", "bad.domain"),
            refuses("EVERY_UNSAFE_REQUEST_MAY_BE_REPEATED", "bad.repeated"));

    @Test
    void everyRuleHasAnExampleThatBreaksIt() {
        assertEquals(rules().keySet(), REFUSED.keySet());
    }

    @TestFactory
    List<DynamicTest> everyRuleRefusesWhatBreaksIt() {
        return REFUSED.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> assertAll(entry.getValue().stream()
                                .map(folder -> () -> refusesEachClass(rules().get(entry.getKey()), folder)))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> noRuleRefusesTheGoodExample() {
        var good = new ClassFileImporter().importPackages("io.fareline.good");
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(good)))
                .toList();
    }

    private static Map.Entry<String, Set<String>> refuses(String rule, String folder) {
        return Map.entry(rule, Set.of(folder));
    }

    private static void refusesEachClass(ArchRule rule, String folder) {
        var classes = new ClassFileImporter().importPackages("io.fareline." + folder);
        if (folder.equals("cyclic")) {
            assertThrows(AssertionError.class, () -> rule.check(classes));
            return;
        }
        for (var each : classes) {
            var alone = new ClassFileImporter().importClasses(each.reflect());
            assertThrows(AssertionError.class, () -> rule.check(alone), each.getName());
        }
    }

    private static Map<String, ArchRule> rules() {
        return Arrays.stream(ServiceRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .collect(Collectors.toMap(Field::getName, ServiceRulesTest::value));
    }

    private static ArchRule value(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
