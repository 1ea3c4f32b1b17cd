/** HTTP: routes, keys, bodies and their limits. Knows nothing of cards or money. */
package io.fareline.sandbox.web;
