/**
 * Auth knows who may call Fareline and proves it to the other services: API clients, their secrets, and the signed tokens
 * that they get for them.
 */
package io.fareline.auth;
