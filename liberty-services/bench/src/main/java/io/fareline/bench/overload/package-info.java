/** What comes out when three times more is asked than can be done. */
package io.fareline.bench.overload;
