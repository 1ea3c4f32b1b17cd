/** How the provider says that a request cannot be answered. */
package io.fareline.sandbox.problem;
