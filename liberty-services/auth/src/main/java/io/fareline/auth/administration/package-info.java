/**
 * API clients as an administrator sees them over the API: register, look at, exchange secrets, disable. What configuration
 * sets cannot be changed here, and the clients of the inside of the system do not show.
 */
package io.fareline.auth.administration;
