/** The schemas of every kind of object that Fareline uses, closed, so that a field nobody knows is refused. */
package io.fareline.manifests.schema;
