/** Clients that exist by configuration: the services themselves, and the first administrator. */
package io.fareline.auth.bootstrap;
