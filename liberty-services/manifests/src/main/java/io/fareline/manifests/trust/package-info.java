/** That nobody speaks in the open, and whose tokens are believed. */
package io.fareline.manifests.trust;
