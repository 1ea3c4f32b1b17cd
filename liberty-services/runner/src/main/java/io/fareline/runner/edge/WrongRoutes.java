package io.fareline.runner.edge;

/** A route table that this edge cannot follow to the letter. */
final class WrongRoutes extends RuntimeException {
    WrongRoutes(String rule) {
        super("The route table " + rule);
    }
}
