/** Policies of AWS as far as checks have to understand them: who is meant, and what is allowed. */
package io.fareline.infrastructure.policy;
