package io.fareline.client;

import java.util.List;

/**
 * One page of a list; {@code all()} of each collection walks through the pages by itself.
 *
 * @param items in the order of the list
 * @param next cursor of the page that follows, null on the last one
 */
public record Page<T>(List<T> items, String next) {
    /** No items is an empty list. */
    public Page {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
