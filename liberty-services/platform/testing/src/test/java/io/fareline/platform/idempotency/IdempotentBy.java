package io.fareline.platform.idempotency;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the annotation of that name, which this module cannot have: the idempotency module is tested by means of it. */
@Retention(RetentionPolicy.RUNTIME)
public @interface IdempotentBy {
    String value();

    String because();
}
