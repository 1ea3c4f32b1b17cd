/**
 * Real PostgreSQL, real Redis, real tokens and a real Liberty server for the tests of a service, and the architecture
 * rules that every service obeys. The laptop's runner starts the same two servers from here.
 */
package io.fareline.platform.testing;
