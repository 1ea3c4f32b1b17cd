/**
 * A process between every caller and callee of one Fareline, for faults on purpose: it forwards bytes and HTTP requests
 * as they come until its control API is told to refuse, hold up, cut, drop or double them. Nothing ships with it.
 */
package io.fareline.runner.links;
