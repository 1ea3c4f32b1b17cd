/** That a secret is read by whom it is for, and stands in no state. */
package io.fareline.infrastructure.secret;
