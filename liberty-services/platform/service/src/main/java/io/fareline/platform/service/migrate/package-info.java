/**
 * The schema of a service: brought to this version by the owner's role, at start or as a program of its own before a
 * rollout, or only looked at. Nothing here needs a server.
 */
package io.fareline.platform.service.migrate;
