/** What the images are built from, how they are named and labelled, and what every one of them promises. */
package io.fareline.runner.images.build;
