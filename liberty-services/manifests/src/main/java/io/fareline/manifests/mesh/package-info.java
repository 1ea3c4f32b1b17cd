/** What must be true of the mesh: who may speak to whom, and how long anybody waits. */
package io.fareline.manifests.mesh;
