/** Passwords, keys and client secrets of one Fareline on this machine: made at random once, kept readable by one user. */
package io.fareline.runner.secret;
