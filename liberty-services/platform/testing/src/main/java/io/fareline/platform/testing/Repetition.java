package io.fareline.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a resource method has to say of being called twice, for {@link ServiceRules}. */
final class Repetition {
    private static final Set<String> SAFE = Set.of("jakarta.ws.rs.GET", "jakarta.ws.rs.HEAD", "jakarta.ws.rs.OPTIONS");
    private static final String BY_KEY = "io.fareline.platform.idempotency.Idempotent";
    private static final String BY_ITSELF = "io.fareline.platform.idempotency.IdempotentBy";
    private static final List<String> REASONS = List.of("value", "because");

    private Repetition() {}

    static final DescribedPredicate<JavaMethod> UNSAFE_METHODS = describe(
            "are resource methods that may change something",
            method -> ServicePredicates.RESOURCE_METHODS.test(method)
                    && method.getAnnotations().stream()
                            .map(JavaAnnotation::getRawType)
                            .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.HttpMethod"))
                            .anyMatch(type -> !SAFE.contains(type.getName())));

    static final ArchCondition<JavaMethod> MAY_BE_REPEATED =
            new ArchCondition<>("be @Idempotent by a key, or else @IdempotentBy something, with the reason") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean byKey =
                            method.isAnnotatedWith(BY_KEY) || method.getOwner().isAnnotatedWith(BY_KEY);
                    var byItself = method.tryGetAnnotationOfType(BY_ITSELF);
                    boolean said = byKey
                            ? byItself.isEmpty()
                            : byItself.filter(Repetition::hasReasons).isPresent();
                    events.add(new SimpleConditionEvent(
                            method,
                            said,
                            method.getFullName() + " does not say, or says twice, why a repetition does no harm"));
                }
            };

    private static boolean hasReasons(JavaAnnotation<?> annotation) {
        return REASONS.stream()
                        .flatMap(name -> annotation.get(name).stream())
                        .flatMap(value -> value instanceof String text ? Stream.of(text) : Stream.empty())
                        .filter(text -> !text.isBlank())
                        .count()
                == REASONS.size();
    }
}
