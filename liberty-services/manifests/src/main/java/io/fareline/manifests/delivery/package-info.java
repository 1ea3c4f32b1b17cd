/** In which order what is rendered gets into a cluster, and by whom. */
package io.fareline.manifests.delivery;
