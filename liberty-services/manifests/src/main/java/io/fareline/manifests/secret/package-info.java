/** Where secrets come from, and that none is written down. */
package io.fareline.manifests.secret;
