/** Builds the container images, holds them to what they promise, and makes a booking through all of them. */
package io.fareline.runner.images;
