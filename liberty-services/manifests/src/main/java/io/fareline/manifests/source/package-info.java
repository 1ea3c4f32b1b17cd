/**
 * What the code says: which services there are, whom they call, which settings and secrets they read. Read from the
 * sources, so that manifests and code are held to each other and not to a list beside them.
 */
package io.fareline.manifests.source;
