package io.fareline.platform.service.admission;

/** What goes first when not everything can be done; in the order of the constants. */
enum Rank {
    /** Finishes what was begun, and would leave money or seats in between if it were refused. */
    FIRST,
    USUAL,
    /** Can be asked again at no cost to anybody. */
    LAST
}
