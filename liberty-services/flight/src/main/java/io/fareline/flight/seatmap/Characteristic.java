package io.fareline.flight.seatmap;

/** What there is to know about a seat; the names are told to clients. */
public enum Characteristic {
    WINDOW,
    AISLE,
    MIDDLE,
    /** In the row of an exit: for adults who carry nobody. */
    EXIT,
    BULKHEAD,
    /** A cot can be hung up in front of it. */
    BASSINET,
    EXTRA_LEGROOM,
    LIMITED_RECLINE,
    NO_WINDOW,
    /** Not for children. */
    NO_CHILD,
    /** Not for who carries an infant. */
    NO_INFANT,
    NOT_FOR_SALE;

    /** Those that follow from where the seat is, which nobody has to say. */
    public boolean isPosition() {
        return switch (this) {
            case WINDOW, AISLE, MIDDLE -> true;
            case EXIT,
                    BULKHEAD,
                    BASSINET,
                    EXTRA_LEGROOM,
                    LIMITED_RECLINE,
                    NO_WINDOW,
                    NO_CHILD,
                    NO_INFANT,
                    NOT_FOR_SALE -> false;
        };
    }
}
