package io.fareline.bench.search;

/** One thing that is promised of search or of what it stands on, measured on its own. */
public interface SearchFigure {
    /** One word, for {@code --only}. */
    String name();

    /**
     * Measures it and adds what was found to the run's figures.
     *
     * @return whether the promise was kept
     */
    boolean measure(Scene scene) throws InterruptedException;
}
