/**
 * How a service says no over HTTP: RFC 9457 problems, written once for everything that is not a rule of one feature.
 * A feature maps its own refusals; this package maps what no feature has an opinion on, and reads request bodies so
 * strictly that what is refused never reaches a feature.
 */
package io.fareline.platform.problem;
