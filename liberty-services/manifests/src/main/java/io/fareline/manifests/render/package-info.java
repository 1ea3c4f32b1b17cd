/** Renders overlays, and combinations of components, by the same command as everybody does. */
package io.fareline.manifests.render;
