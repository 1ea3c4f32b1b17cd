/** Classes that break one rule of the architecture each; {@code good} breaks none. */
package io.fareline.bad;
