/**
 * Answers that hold nothing of a client: anybody may ask, caches may share them, and this server keeps them for a while, since
 * they are dear to make. They say what was on sale a moment ago and never what still is.
 */
package io.fareline.flight.sharedanswer;
