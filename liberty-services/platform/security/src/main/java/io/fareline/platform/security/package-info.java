/**
 * Who calls and what they may do, beyond what MicroProfile JWT checks by itself: deny by default, audiences, callers of
 * internal endpoints, known signing keys, and the token that a service shows when it calls another.
 */
package io.fareline.platform.security;
