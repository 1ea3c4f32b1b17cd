/** Everything that is asked of rendered manifests. */
package io.fareline.manifests;
