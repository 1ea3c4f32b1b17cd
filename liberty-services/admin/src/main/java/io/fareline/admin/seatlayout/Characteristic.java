package io.fareline.admin.seatlayout;

/** What there is to know about a seat. The first three the columns tell, and flight refuses them in a plan. */
public enum Characteristic {
    WINDOW,
    AISLE,
    MIDDLE,
    EXIT,
    BULKHEAD,
    BASSINET,
    EXTRA_LEGROOM,
    LIMITED_RECLINE,
    NO_WINDOW,
    NO_CHILD,
    NO_INFANT,
    NOT_FOR_SALE
}
