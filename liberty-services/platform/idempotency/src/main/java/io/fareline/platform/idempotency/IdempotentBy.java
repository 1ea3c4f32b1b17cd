package io.fareline.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method changes something, or looks as if it did, and may be repeated without a key; as opposed to {@link
 * Idempotent}. A key that is sent all the same is ignored.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface IdempotentBy {
    /** What makes two requests one, such as an id in the body. */
    String value();

    /** How a repetition is kept from a second effect. */
    String because();
}
