package io.fareline.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a resource for calls between services; every resource below {@code internal/} carries it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InternalOnly {
    /** Client ids of the services that may call. */
    String[] callers() default {};

    /** The setting that names further ones, parted by commas: for doors that several services have for several others. */
    String setting() default "";
}
