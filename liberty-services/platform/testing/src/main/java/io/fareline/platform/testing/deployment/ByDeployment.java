package io.fareline.platform.testing.deployment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Classes that ask for the same archive follow each other; those that want one of their own, or none, come last. */
public final class ByDeployment implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        var places = context.getClassDescriptors().stream()
                .map(ClassDescriptor::getTestClass)
                .collect(Collectors.toMap(Function.identity(), ByDeployment::place));
        context.getClassDescriptors()
                .sort(Comparator.comparing((ClassDescriptor each) -> places.get(each.getTestClass()))
                        .thenComparing(each -> each.getTestClass().getName()));
    }

    private static String place(Class<?> tests) {
        if (tests.isAnnotationPresent(OwnDeployment.class)) return "own";
        return deployment(tests).map(ByDeployment::contents).orElse("without");
    }

    private static Optional<Method> deployment(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(Deployment.class))
                .findFirst();
    }

    /** Sorts by the number of entries: to deploy the fewer first is as good as any other order. */
    private static String contents(Method method) {
        try {
            method.setAccessible(true);
            var names = ((Archive<?>) method.invoke(null)).getContent().keySet();
            return "%08d %s".formatted(names.size(), names.hashCode());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No archive from " + method, e);
        }
    }
}
