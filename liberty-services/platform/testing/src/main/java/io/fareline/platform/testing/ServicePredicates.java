package io.fareline.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/** How a class's role is recognised, for {@link ServiceRules}. */
final class ServicePredicates {
    private static final Pattern EDGE_NAME = Pattern.compile(".*(Resource|Parameters|Mapper|Client|Calls|Filter|Api)");
    private static final Pattern SERVICE = Pattern.compile("io\\.fareline\\.([a-z]+)(\\..*)?");
    private static final Set<String> NOT_SERVICES = Set.of("platform");
    private static final Set<String> RANDOM_TYPES =
            Set.of("java.util.Random", "java.security.SecureRandom", "java.util.SplittableRandom");

    private ServicePredicates() {}

    static final DescribedPredicate<JavaClass> RESOURCES =
            describe("are resources", type -> topLevelName(type).endsWith("Resource"));

    static final DescribedPredicate<JavaClass> EDGE = describe(
            "are resources and their parameters, mappers, clients and their calls, filters or the Api",
            type -> EDGE_NAME.matcher(topLevelName(type)).matches());

    static final DescribedPredicate<JavaClass> ENUMS_OR_PERSISTENT = describe(
            "are entities, embeddables or enums",
            type -> type.isEnum()
                    || type.isAnnotatedWith("jakarta.persistence.Entity")
                    || type.isAnnotatedWith("jakarta.persistence.Embeddable"));

    static final DescribedPredicate<JavaMethod> RESOURCE_METHODS = describe(
            "are resource methods",
            method -> RESOURCES.test(method.getOwner())
                    && method.getAnnotations().stream()
                            .anyMatch(each -> each.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                                    || each.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));

    static final DescribedPredicate<JavaCall<?>> TIME_OR_CHANCE =
            describe("takes the time, an id or chance from nowhere", call -> takesFromNowhere(call.getTarget()));

    static final ArchCondition<JavaClass> WITHOUT_A_TRANSACTION = new ArchCondition<>("have transactional methods") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (var method : type.getMethods()) {
                var transactional = method.isAnnotatedWith("jakarta.transaction.Transactional");
                events.add(
                        new SimpleConditionEvent(method, transactional, method.getFullName() + " is @Transactional"));
            }
        }
    };

    static final ArchCondition<JavaClass> ANOTHER_SERVICE = new ArchCondition<>("depend on another service") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var own = service(type);
                var other = service(dependency.getTargetClass());
                var foreign = !own.isEmpty() && !other.isEmpty() && !own.equals(other);
                events.add(new SimpleConditionEvent(dependency, foreign, dependency.getDescription()));
            }
        }
    };

    private static boolean takesFromNowhere(AccessTarget.CodeUnitCallTarget target) {
        var owner = target.getOwner().getName();
        var withoutClock = target.getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && withoutClock;
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "random" -> owner.equals("java.lang.Math");
            case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            case "<init>" ->
                RANDOM_TYPES.contains(owner)
                        || owner.equals("java.util.Date")
                                && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    private static String topLevelName(JavaClass type) {
        var top = type;
        while (top.getEnclosingClass().isPresent()) {
            top = top.getEnclosingClass().get();
        }
        return top.getSimpleName();
    }

    private static String service(JavaClass type) {
        var matcher = SERVICE.matcher(type.getPackageName());
        return matcher.matches() && !NOT_SERVICES.contains(matcher.group(1)) ? matcher.group(1) : "";
    }
}
