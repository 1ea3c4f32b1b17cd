package io.fareline.platform.idempotency;

import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;

/** HTTP method and path template of a resource method: the same for every account or whatever it is about. */
final class Route {
    private Route() {}

    static String of(String httpMethod, Class<?> resource, Method method) {
        return httpMethod + " /" + join(pathOf(resource), path(method));
    }

    /** A container may hand out a subclass of its own, which does not inherit the annotation. */
    private static String pathOf(Class<?> resource) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass())
            if (type.isAnnotationPresent(Path.class)) return path(type);
        return "";
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceAll("^/+|/+$", "");
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "/" + second;
    }
}
