package io.fareline.platform.problem;

/**
 * One fault of one field of a request.
 *
 * @param field path of the field as the client wrote it, such as {@code items[0].name}
 * @param rule the rule that it breaks, in words
 */
public record FieldError(String field, String rule) {}
