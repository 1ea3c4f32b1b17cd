/** How a client or a service finds the rest of auth from the issuer's name alone. */
package io.fareline.auth.discovery;
