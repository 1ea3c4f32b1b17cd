/** Cards: the only place that ever sees a number, and forgets it before it answers. */
package io.fareline.sandbox.card;
