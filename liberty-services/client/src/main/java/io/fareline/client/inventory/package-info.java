/** For staff: what may be sold of dated flights, what is sold and what is left, and changes of it. */
package io.fareline.client.inventory;
