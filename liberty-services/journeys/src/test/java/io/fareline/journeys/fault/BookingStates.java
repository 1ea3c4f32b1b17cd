package io.fareline.journeys.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** The states of a booking as the service itself knows them, read from its classes and nothing else of it. */
final class BookingStates {
    private static final String TYPE = "io.fareline.booking.reservation.BookingState";

    private BookingStates() {}

    /** Those in which the saga has something to do. */
    static SortedSet<String> settling() {
        var classes = Path.of(System.getProperty("fareline.booking.classes")).toUri();
        try (var loader = URLClassLoader.newInstance(new java.net.URL[] {classes.toURL()})) {
            var type = loader.loadClass(TYPE);
            var isSettling = type.getMethod("isSettling");
            var states = new TreeSet<String>();
            for (var state : type.getEnumConstants()) {
                if ((boolean) isSettling.invoke(state)) states.add(state.toString());
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Booking has no " + TYPE + " in " + classes + "; build it first", e);
        }
    }
}
