package io.fareline.platform.idempotency;

import jakarta.ws.rs.container.ResourceInfo;

/** Finds how a resource method is marked. */
final class Marked {
    private Marked() {}

    /** A container may hand out a subclass of its own, which does not inherit the annotation. */
    static Idempotent of(ResourceInfo resource) {
        var onMethod = resource.getResourceMethod().getAnnotation(Idempotent.class);
        if (onMethod != null) return onMethod;
        for (Class<?> type = resource.getResourceClass(); type != null; type = type.getSuperclass())
            if (type.isAnnotationPresent(Idempotent.class)) return type.getAnnotation(Idempotent.class);
        throw new IllegalStateException(resource.getResourceMethod() + " is not annotated with @Idempotent.");
    }
}
