package io.fareline.platform.idempotency;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method takes an {@code Idempotency-Key}, and one key of a client has one effect and one answer. What is
 * idempotent without a key says so by {@link IdempotentBy}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** The header that holds the key. */
    String HEADER = "Idempotency-Key";

    /**
     * The property with the most bytes of a body that is a file: it is kept on disk instead of in memory while the key is
     * asked for. Empty where bodies are within {@code fareline.http.body.limit}.
     */
    String fileLimit() default "";

    /** The answer holds a secret: it is kept sealed, and only for {@code fareline.idempotency.secrets.retention}. */
    boolean secret() default false;
}
