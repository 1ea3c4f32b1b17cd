package io.fareline.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;

/** How large a package may grow before it is split by a second noun; nested types and {@code package-info} do not count. */
public final class PackageSize {
    private PackageSize() {}

    /** @param except full names of packages that may be larger */
    public static ArchRule atMost(int types, String... except) {
        return ArchRuleDefinition.all(new Packages(Set.of(except))).should(new HaveAtMost(types));
    }

    private record Counted(String name, long types) {
        String said() {
            return name + " has " + types + " types";
        }
    }

    private static final class Packages extends AbstractClassesTransformer<Counted> {
        private final Set<String> except;

        Packages(Set<String> except) {
            super("packages");
            this.except = except;
        }

        @Override
        public Iterable<Counted> doTransform(JavaClasses classes) {
            var counts = classes.stream()
                    .filter(JavaClass::isTopLevelClass)
                    .filter(type -> !type.getSimpleName().equals("package-info"))
                    .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
            counts.keySet().removeAll(except);
            return counts.entrySet().stream()
                    .map(each -> new Counted(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    private static final class HaveAtMost extends ArchCondition<Counted> {
        private final int most;

        HaveAtMost(int most) {
            super("have at most " + most + " types");
            this.most = most;
        }

        @Override
        public void check(Counted each, ConditionEvents events) {
            events.add(new SimpleConditionEvent(each, each.types() <= most, each.said()));
        }
    }
}
