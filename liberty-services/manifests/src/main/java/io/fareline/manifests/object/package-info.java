/** Rendered objects and how to look into them. */
package io.fareline.manifests.object;
