package io.fareline.client.transport;

import io.fareline.client.Page;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks through the pages of a list, asking for the next one when the last item of this one was taken. */
public final class Pages {
    /** The largest page the API gives. */
    private static final int LARGEST = 200;

    private Pages() {}

    /** @throws IllegalArgumentException where the API would refuse it */
    public static int checked(int limit) {
        if (limit < 1 || limit > LARGEST)
            throw new IllegalArgumentException("A page has 1 to " + LARGEST + " items, not " + limit + ".");
        return limit;
    }

    /** @param page the page after that cursor; the first one after null */
    public static <T> Stream<T> all(Function<String, Page<T>> page) {
        var items = Spliterators.spliteratorUnknownSize(new Items<>(page), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(items, false);
    }

    private static final class Items<T> implements Iterator<T> {
        private final Function<String, Page<T>> pages;
        private Iterator<T> here = List.<T>of().iterator();
        private String next;
        private boolean begun;

        Items(Function<String, Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!here.hasNext()) {
                if (begun && next == null) return false;
                var page = pages.apply(next);
                if (begun && page.next() != null && page.next().equals(next))
                    throw new IllegalStateException("The list goes round in a circle at " + next + ".");
                begun = true;
                next = page.next();
                here = page.items().iterator();
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) throw new NoSuchElementException();
            return here.next();
        }
    }
}
