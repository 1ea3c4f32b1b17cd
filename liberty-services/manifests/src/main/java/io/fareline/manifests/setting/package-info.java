/** Settings and secrets: what manifests give, and what the code reads. */
package io.fareline.manifests.setting;
