/** Where an environment is, which is said once; and that the second region of one is the first over again. */
package io.fareline.manifests.place;
