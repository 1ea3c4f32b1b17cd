/**
 * The edge of the laptop: it reads the route table that the mesh's gateway reads in production, so that what is public
 * here is what is public there, and removes from requests what only the inside may say.
 */
package io.fareline.runner.edge;
