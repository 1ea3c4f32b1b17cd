/** The container engine: the one that runs, or one of our own that is ended again. */
package io.fareline.runner.images.engine;
