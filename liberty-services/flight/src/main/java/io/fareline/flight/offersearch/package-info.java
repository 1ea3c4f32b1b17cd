/**
 * Search: offers for one way to travel, with connections, answered from memory alone. What a question may ask is checked
 * here too; {@code slices} asks for several ways at once.
 */
package io.fareline.flight.offersearch;
