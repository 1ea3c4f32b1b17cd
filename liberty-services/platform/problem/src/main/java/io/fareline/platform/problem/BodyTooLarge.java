package io.fareline.platform.problem;

/** A request body beyond the limit of its endpoint. Becomes 413. */
public class BodyTooLarge extends RuntimeException {
    public BodyTooLarge(long limit) {
        super("The request body is larger than " + limit + " bytes.");
    }
}
